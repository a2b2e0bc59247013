package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void equalValuesShareTheirPlaces() {
    assertThat(Ranks.of(new double[] {5, 1, 5, 2})).containsExactly(3.5, 1, 3.5, 2);
  }

  @Test
  void aCorrelationFollowsTheOrderAlone() {
    assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {1, 10, 1000})).isEqualTo(1);
    assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {3, 2, 1})).isEqualTo(-1);
    assertThat(Ranks.correlation(new double[] {1, 2, 3}, new double[] {7, 7, 7})).isZero();
  }

  @Test
  void placesWithoutAValueAreLeftOut() {
    double none = Double.NaN;
    assertThat(Ranks.correlation(new double[] {1, none, 3, 4}, new double[] {1, 9, none, 2}))
        .isEqualTo(1);
  }

  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    assertThat(
            Ranks.auc(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true}))
        .isEqualTo(0.75, within(1e-12));
    assertThat(Ranks.auc(new double[] {1, 1}, new boolean[] {true, false})).isEqualTo(0.5);
    assertThat(Ranks.auc(new double[] {1}, new boolean[] {true})).isEqualTo(0.5);
  }
}
