package io.syllabus.udfs.dedup;

import java.io.Serializable;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Buckets for vectors: a bit says on which side of a random plane a vector lies.
 *
 * <p>Two vectors at angle θ agree on a bit with probability p = 1 − θ/π, and share a bucket of at
 * least one of b bands of r bits with probability 1 − (1 − pʳ)ᵇ. For cosine 0.95 and 20 bits that
 * takes 55 bands; a pair of cosine 0.5, as unrelated sentences have, is then a candidate in 1.6 of
 * 100 cases.
 *
 * <p>Source: Charikar, Similarity estimation techniques from rounding algorithms, 2002.
 */
public final class RandomHyperplanes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double RECALL = 0.999;

  private final int bits;
  private final float[][] planes;

  /**
   * @param dimensions length of the vectors
   * @param bands how many buckets a vector falls into
   * @param bits planes per band, 1 to 64
   * @param seed keys of different seeds cannot be compared
   */
  public RandomHyperplanes(int dimensions, int bands, int bits, long seed) {
    if (bits < 1 || bits > Long.SIZE) {
      throw new IllegalArgumentException(
          "Cannot use bands of %d bits: must lie between 1 and 64".formatted(bits));
    }
    this.bits = bits;
    Random random = new Random(seed);
    planes = new float[bands * bits][dimensions];
    for (float[] plane : planes) {
      for (int i = 0; i < dimensions; i++) {
        plane[i] = (float) random.nextGaussian();
      }
    }
  }

  /** As many bands as it takes to find 999 of 1,000 pairs whose cosine is the threshold. */
  public static RandomHyperplanes forThreshold(
      int dimensions, double threshold, int bits, long seed) {
    return new RandomHyperplanes(dimensions, bandsFor(threshold, bits), bits, seed);
  }

  static int bandsFor(double threshold, int bits) {
    double agree = 1 - Math.acos(threshold) / Math.PI;
    double miss = 1 - Math.pow(agree, bits);
    return miss <= 0 ? 1 : (int) Math.ceil(Math.log(1 - RECALL) / Math.log(miss));
  }

  /** One key per band, different for different bands. */
  public long[] keys(float[] vector) {
    return IntStream.range(0, planes.length / bits).mapToLong(band -> key(vector, band)).toArray();
  }

  private long key(float[] vector, int band) {
    long sides = 0;
    for (int i = band * bits; i < (band + 1) * bits; i++) {
      sides = sides << 1 | (dot(planes[i], vector) >= 0 ? 1 : 0);
    }
    return Mixing.mix(sides ^ Mixing.mix(band));
  }

  /** Four sums at once, since each addition waits for the one before it. */
  private static float dot(float[] plane, float[] vector) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < plane.length; i += 4) {
      a += plane[i] * vector[i];
      b += plane[i + 1] * vector[i + 1];
      c += plane[i + 2] * vector[i + 2];
      d += plane[i + 3] * vector[i + 3];
    }
    for (; i < plane.length; i++) {
      a += plane[i] * vector[i];
    }
    return (a + b) + (c + d);
  }
}
