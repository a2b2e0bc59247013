package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.syllabus.udfs.score.Ranks;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingFiguresTest {
  @Test
  void perfectAndReversed() {
    boolean[] is = {false, false, true, true};
    assertThat(Ranks.auc(new double[] {1, 2, 3, 4}, is)).isEqualTo(1);
    assertThat(Ranks.auc(new double[] {4, 3, 2, 1}, is)).isZero();
    assertThat(Ranks.auc(new double[] {1, 1, 1, 1}, is)).isEqualTo(0.5);
    assertThat(RankingFigures.of(new double[] {0, 0, 1, 1}, is))
        .isEqualTo(new RankingFigures(1, 1, 1.0, 1, 0));
  }

  /** By their definitions: pairs for the AUC, precision at each hit for the average precision. */
  @Test
  void agreesWithCountingPairs() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      int n = 2 + random.nextInt(30);
      double[] scores = new double[n];
      boolean[] is = new boolean[n];
      for (int i = 0; i < n; i++) {
        scores[i] = random.nextInt(8) / 8.0;
        is[i] = i == 0 || (i > 1 && random.nextBoolean());
      }
      RankingFigures figures = RankingFigures.of(scores, is);
      assertThat(figures.auc()).isCloseTo(pairs(scores, is), within(1e-12));
      assertThat(figures.averagePrecision()).isCloseTo(precision(scores, is), within(1e-12));
    }
  }

  private static double pairs(double[] scores, boolean[] is) {
    double won = 0;
    int pairs = 0;
    for (int i = 0; i < is.length; i++) {
      for (int k = 0; k < is.length; k++) {
        if (is[i] && !is[k]) {
          pairs++;
          won += scores[i] > scores[k] ? 1 : scores[i] == scores[k] ? 0.5 : 0;
        }
      }
    }
    return won / pairs;
  }

  private static double precision(double[] scores, boolean[] is) {
    double sum = 0;
    int all = 0;
    for (int i = 0; i < is.length; i++) {
      int above = 0;
      int right = 0;
      for (int k = 0; k < is.length; k++) {
        above += scores[k] >= scores[i] ? 1 : 0;
        right += is[k] && scores[k] >= scores[i] ? 1 : 0;
      }
      sum += is[i] ? (double) right / above : 0;
      all += is[i] ? 1 : 0;
    }
    return sum / all;
  }

  @Test
  void calibrationIsTheDistanceOfProbabilityAndTruth() {
    double[] probabilities = {0.75, 0.75, 0.75, 0.75, 0.15, 0.15};
    boolean[] is = {true, true, false, false, false, false};
    RankingFigures figures = RankingFigures.of(probabilities, is);
    assertThat(figures.calibrationError()).isCloseTo((4 * 0.25 + 2 * 0.15) / 6, within(1e-12));
    assertThat(figures.precisionAt09()).isNull();
  }
}
