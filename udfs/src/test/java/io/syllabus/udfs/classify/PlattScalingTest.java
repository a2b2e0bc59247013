package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
  @Test
  void findsTheCurveThatMadeTheLabels() {
    Random random = new Random(1);
    double[] scores = new double[20_000];
    boolean[] is = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextGaussian();
      is[i] = random.nextDouble() < 1 / (1 + Math.exp(-2 * scores[i] + 0.5));
    }
    PlattScaling fitted = PlattScaling.fit(scores, is);
    assertThat(fitted.a()).isCloseTo(-2, within(0.1));
    assertThat(fitted.b()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void aPerfectSeparationIsNotCertainty() {
    PlattScaling fitted =
        PlattScaling.fit(new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});
    assertThat(fitted.probability(2)).isBetween(0.6, 0.99);
    assertThat(fitted.probability(-2)).isBetween(0.01, 0.4);
  }

  @Test
  void scoresThatSayNothingGiveTheShareOfTheLabel() {
    boolean[] is = new boolean[100];
    for (int i = 0; i < 25; i++) {
      is[i] = true;
    }
    assertThat(PlattScaling.fit(new double[100], is).probability(0)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void isAProbabilityAndRisesEverywhere() {
    PlattScaling scaling = new PlattScaling(-3, 1);
    double before = 0;
    for (double score = -1e3; score <= 1e3; score += 0.37) {
      double probability = scaling.probability(score);
      assertThat(probability).isBetween(before, 1.0);
      before = probability;
    }
  }
}
