package io.syllabus.quality.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void placesLieBetweenTheValues() {
    double[] quantiles = Distribution.of("x", new double[] {4, 1, 3, 2}).quantiles();
    assertThat(quantiles[0]).isEqualTo(1);
    assertThat(quantiles[50]).isEqualTo(2.5);
    assertThat(quantiles[100]).isEqualTo(4);
  }

  @Test
  void rowsWithoutAValueAreCounted() {
    Distribution of = Distribution.of("x", new double[] {Double.NaN, 1, Double.NaN});
    assertThat(of.rows()).isEqualTo(1);
    assertThat(of.empty()).isEqualTo(2);
    assertThat(of.varies()).isFalse();
    assertThat(Distribution.of("x", new double[] {Double.NaN}).words()).endsWith("no row has it");
  }

  @Test
  void everyRowStandsInOneBin() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 1; n < 200; n += 13) {
      Distribution of = Distribution.of("x", random.doubles(n, -3, 9).toArray());
      assertThat(Arrays.stream(of.histogram()).sum()).isEqualTo(n);
      assertThat(of.quantiles()).isSorted();
    }
  }
}
