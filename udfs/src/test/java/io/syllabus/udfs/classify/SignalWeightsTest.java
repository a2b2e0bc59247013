package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalWeightsTest {
  private static final List<double[]> ROWS =
      IntStream.range(0, 40).mapToObj(i -> new double[] {i % 2 * 100 + i % 7, i % 5, 3}).toList();
  private static final boolean[] WANTED = wanted();

  private static boolean[] wanted() {
    boolean[] wanted = new boolean[ROWS.size()];
    IntStream.range(0, wanted.length).forEach(i -> wanted[i] = i % 2 == 1);
    return wanted;
  }

  @Test
  void whatTellsTheTextsWeighs() {
    SignalWeights weights = SignalWeights.of(ROWS, WANTED);
    assertThat(weights.of(new double[] {100, 2, 3}))
        .isGreaterThan(weights.of(new double[] {0, 2, 3}));
    assertThat(Math.abs(weights.weights().get(1))).isLessThan(weights.weights().get(0) * 100);
  }

  @Test
  void whatIsAlwaysTheSameWeighsNothing() {
    assertThat(SignalWeights.of(ROWS, WANTED).weights().get(2)).isEqualTo(0, within(1e-9));
  }

  @Test
  void weightsAreOfNumbersAsTheyAre() {
    List<double[]> small =
        ROWS.stream().map(row -> new double[] {row[0] / 1000, row[1], row[2]}).toList();
    double large = SignalWeights.of(ROWS, WANTED).weights().get(0);
    assertThat(SignalWeights.of(small, WANTED).weights().get(0) / large).isBetween(990.0, 1010.0);
  }
}
