package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenLengthsTest {
  @Test
  void withoutRowsEverythingIsZero() {
    assertThat(new TokenLengths().figures()).isEqualTo(new TokenLengths.Figures(0, 0, 0, 0, 0, 0));
    assertThat(new TokenLengths().sequenceLength()).isEqualTo(64);
  }

  @Test
  void repeatedRowsCountAsOften() {
    TokenLengths lengths = new TokenLengths();
    lengths.add(10, 1);
    lengths.add(9000, 3);
    assertThat(lengths.figures()).isEqualTo(new TokenLengths.Figures(9000, 9000, 9000, 3, 3, 3));
  }

  @Test
  void overMeansMoreThan() {
    TokenLengths lengths = new TokenLengths();
    lengths.add(2048, 1);
    assertThat(lengths.figures().over2048()).isZero();
    lengths.add(2049, 1);
    assertThat(lengths.figures().over2048()).isEqualTo(1);
  }

  @Test
  void theSequenceLengthCutsNoRow() {
    TokenLengths lengths = new TokenLengths();
    lengths.add(64, 1);
    assertThat(lengths.sequenceLength()).isEqualTo(64);
    lengths.add(65, 1);
    assertThat(lengths.sequenceLength()).isEqualTo(128);
  }

  @Test
  void percentilesAreThoseOfTheSortedRows() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<Integer> rows = random.ints(1 + random.nextInt(60), 1, 50).boxed().toList();
      TokenLengths lengths = new TokenLengths();
      rows.forEach(length -> lengths.add(length, 1));
      List<Integer> sorted = rows.stream().sorted().toList();
      int p95 = (int) Math.ceil(sorted.size() * 95 / 100.0) - 1;
      int p50 = (int) Math.ceil(sorted.size() * 50 / 100.0) - 1;
      assertThat(lengths.figures().p50()).isEqualTo(sorted.get(p50));
      assertThat(lengths.figures().p95()).isEqualTo(sorted.get(p95));
      assertThat(lengths.figures().max()).isEqualTo(sorted.get(sorted.size() - 1));
    }
  }
}
