package io.syllabus.udfs.dedup;

import java.util.stream.IntStream;

/**
 * Buckets for signatures: two texts are candidates if all rows of at least one band agree.
 *
 * <p>A pair of similarity s becomes a candidate with probability 1 − (1 − sʳ)ᵇ for b bands of r
 * rows. For threshold 0.7 and 100 hashes that is 20 bands of 5 rows:
 *
 * <pre>
 * s            0.3    0.4    0.5    0.6    0.7    0.8     0.9
 * candidate    0.047  0.186  0.470  0.802  0.975  0.9996  1.000
 * </pre>
 *
 * <p>Source: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4.
 *
 * @param bands how many buckets a signature falls into
 * @param rows how many places of the signature make one bucket
 */
public record LshBands(int bands, int rows) {
  private static final double RECALL = 0.999;
  private static final double MARGIN = 0.1;

  public LshBands {
    if (bands < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "Cannot use %d bands of %d rows: both must be at least 1".formatted(bands, rows));
    }
  }

  /**
   * The longest bands, hence the fewest false candidates, that still find 999 of 1,000 pairs 0.1
   * above the threshold, or halfway to 1 where that is nearer.
   *
   * @throws IllegalArgumentException if so few hashes cannot do that
   */
  public static LshBands forThreshold(double threshold, int hashes) {
    double similar = Math.min(threshold + MARGIN, (threshold + 1) / 2);
    for (int rows = hashes; rows >= 1; rows--) {
      LshBands split = new LshBands(hashes / rows, rows);
      if (split.candidateProbability(similar) >= RECALL) {
        return split;
      }
    }
    throw new IllegalArgumentException(
        "Cannot use dedup.minhash.hashes=%d with threshold=%s: too few to find pairs of similarity %.2f; raise hashes"
            .formatted(hashes, threshold, similar));
  }

  /** The S-curve: how likely a pair of that similarity shares a bucket. */
  public double candidateProbability(double similarity) {
    return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
  }

  /** One key per band, different for different bands. */
  public long[] keys(int[] signature) {
    if (signature.length < bands * rows) {
      throw new IllegalArgumentException(
          "Cannot split %d hashes into %d bands of %d rows: too few"
              .formatted(signature.length, bands, rows));
    }
    return IntStream.range(0, bands).mapToLong(band -> key(signature, band)).toArray();
  }

  private long key(int[] signature, int band) {
    long key = Mixing.mix(band);
    for (int i = band * rows; i < (band + 1) * rows; i++) {
      key = Mixing.mix(key ^ signature[i]);
    }
    return key;
  }
}
