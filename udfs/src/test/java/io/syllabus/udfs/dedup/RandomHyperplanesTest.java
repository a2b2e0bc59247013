package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomHyperplanesTest {
  private static final int DIMENSIONS = 48;

  @Test
  void vectorsAtTheThresholdShareABucket() {
    assertThat(shareOfCandidates(0.95)).isGreaterThan(0.99);
  }

  @Test
  void unrelatedVectorsSeldomShareABucket() {
    assertThat(shareOfCandidates(0.2)).isLessThan(0.02);
  }

  private static double shareOfCandidates(double cosine) {
    RandomHyperplanes planes = RandomHyperplanes.forThreshold(DIMENSIONS, 0.95, 20, 1);
    Random random = new Random(2);
    int met = 0;
    for (int trial = 0; trial < 500; trial++) {
      float[] a = gaussian(random);
      float[] b = at(cosine, a, gaussian(random));
      long[] keys = planes.keys(a);
      met += LongStream.of(planes.keys(b)).anyMatch(k -> contains(keys, k)) ? 1 : 0;
    }
    return met / 500.0;
  }

  private static boolean contains(long[] keys, long key) {
    return LongStream.of(keys).anyMatch(k -> k == key);
  }

  private static float[] gaussian(Random random) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
  }

  private static float[] at(double cosine, float[] a, float[] other) {
    double along = dot(a, other);
    float[] across = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      across[i] = (float) (other[i] - along * a[i]);
    }
    double length = Math.sqrt(dot(across, across));
    float[] result = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      result[i] = (float) (cosine * a[i] + Math.sqrt(1 - cosine * cosine) * across[i] / length);
    }
    return result;
  }

  private static float[] scaled(float[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] * factor);
    }
    return vector;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void theBandsAreThoseOfTheDocumentation() {
    assertThat(RandomHyperplanes.bandsFor(0.95, 20)).isEqualTo(55);
    assertThat(RandomHyperplanes.bandsFor(1.0, 20)).isEqualTo(1);
  }

  @Test
  void moreBitsThanALongHasAreRefused() {
    assertThatThrownBy(() -> new RandomHyperplanes(8, 2, 65, 1))
        .hasMessage("Cannot use bands of 65 bits: must lie between 1 and 64");
  }
}
