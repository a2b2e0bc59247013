package io.syllabus.quality.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void keepsMostOfWhatIsWantedAtThePrecisionAskedFor() {
    double[] values = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4};
    boolean[] wanted = {true, true, false, true, false, false};
    Choice strict = Choice.of("similarity", values, wanted, 0.9);
    assertThat(strict.threshold()).isEqualTo(0.8);
    assertThat(strict.recall()).isEqualTo(2.0 / 3, within(1e-9));
    Choice mild = Choice.of("similarity", values, wanted, 0.75);
    assertThat(mild.condition()).isEqualTo("similarity >= 0.6");
    assertThat(mild.precision()).isEqualTo(0.75);
    assertThat(mild.recall()).isEqualTo(1);
  }

  @Test
  void keepsTheLesserValuesOfWhatFallsWithTheWanted() {
    Choice choice =
        Choice.of(
            "perplexity", new double[] {9, 8, 2, 1}, new boolean[] {false, false, true, true}, 0.9);
    assertThat(choice.condition()).isEqualTo("perplexity <= 2");
    assertThat(choice.auc()).isEqualTo(1);
  }

  @Test
  void neverCutsBetweenEqualValues() {
    Choice choice =
        Choice.of("x", new double[] {1, 1, 1, 0}, new boolean[] {true, false, true, false}, 0.9);
    assertThat(choice.threshold()).isNull();
    assertThat(choice.condition()).isEmpty();
  }

  @Test
  void whatItSaysOfTheKeptIsTrue() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 50; round++) {
      double[] values = random.doubles(60).map(x -> Math.round(x * 10) / 10.0).toArray();
      boolean[] wanted = new boolean[60];
      for (int i = 0; i < 60; i++) {
        wanted[i] = random.nextDouble() < values[i];
      }
      Choice choice = Choice.of("x", values, wanted, 0.8);
      if (choice.threshold() != null) {
        int kept = 0;
        int right = 0;
        for (int i = 0; i < 60; i++) {
          boolean keeps =
              choice.above() ? values[i] >= choice.threshold() : values[i] <= choice.threshold();
          kept += keeps ? 1 : 0;
          right += keeps && wanted[i] ? 1 : 0;
        }
        assertThat(choice.precision()).isEqualTo((double) right / kept, within(1e-9));
        assertThat(choice.precision()).isBetween(choice.sure().least(), choice.sure().most());
        assertThat(choice.precision()).isGreaterThanOrEqualTo(0.8);
      }
    }
  }
}
