package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBalanceTest {
  private final LineBalance balance =
      new LineBalance(
          Map.of("finance", 1000.0, "legal", 3000.0, "other", 10.0),
          Map.of("finance", 6.0, "legal", 4.0),
          8,
          3);

  private static int sum(LineBalance balance, String line, int rows, double recency) {
    return IntStream.range(0, rows).map(i -> balance.repetitions(line + i, line, recency)).sum();
  }

  @Test
  void theRatioIsReached() {
    double finance = sum(balance, "finance", 1000, 1);
    double legal = sum(balance, "legal", 3000, 1);
    assertThat(legal).isEqualTo(3000);
    assertThat(finance / legal).isCloseTo(6.0 / 4, within(0.01));
  }

  @Test
  void aWeightBetweenTwoIntegersIsItsMean() {
    LineBalance third =
        new LineBalance(Map.of("a", 3000.0, "b", 4000.0), Map.of("a", 1.0, "b", 1.0), 5, 1);
    assertThat(sum(third, "a", 3000, 1)).isBetween(3900, 4100);
  }

  @Test
  void aRowIsNotRepeatedMoreThanTheMaximum() {
    assertThat(balance.repetitions("x", "finance", 4)).isEqualTo(8);
  }

  @Test
  void aRecentRowWeighsMore() {
    assertThat(balance.repetitions("x", "legal", 4)).isEqualTo(4);
  }

  @Test
  void aLineThatIsNotNamedIsLeftAsItIs() {
    assertThat(balance.repetitions("x", "other", 1)).isEqualTo(1);
    assertThat(balance.repetitions("x", "unknown", 1)).isEqualTo(1);
  }

  @Test
  void aLineWithoutRowsDoesNotDisturbTheOthers() {
    LineBalance empty = new LineBalance(Map.of("a", 10.0), Map.of("a", 1.0, "b", 9.0), 5, 1);
    assertThat(empty.weights()).isEqualTo(Map.of("a", 1.0));
  }

  @Test
  void aRatioOfZeroIsRefused() {
    assertThatThrownBy(() -> new LineBalance(Map.of(), Map.of("legal", 0.0), 5, 1))
        .hasMessage("Cannot use curate.lines.legal=0.0: must be more than 0");
  }
}
