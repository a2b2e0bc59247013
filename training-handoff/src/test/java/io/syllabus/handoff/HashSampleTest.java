package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashSampleTest {
  @Test
  void theOrderOfOfferingDoesNotMatter() {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
    List<Integer> first = drawn("a", 20, rows);
    Collections.shuffle(rows, new Random(3));
    assertThat(drawn("a", 20, rows)).isEqualTo(first).hasSize(20);
  }

  @Test
  void anotherSaltDrawsOthers() {
    List<Integer> rows = IntStream.range(0, 500).boxed().toList();
    assertThat(drawn("a", 20, rows)).isNotEqualTo(drawn("b", 20, rows));
  }

  @Test
  void fewerRowsAreAllDrawn() {
    assertThat(drawn("a", 20, List.of(1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(drawn("a", 0, List.of(1, 2, 3))).isEmpty();
  }

  private static List<Integer> drawn(String salt, int size, List<Integer> rows) {
    HashSample<Integer> sample = new HashSample<>(salt, size);
    rows.forEach(row -> sample.offer("id" + row, () -> row));
    return sample.rows();
  }
}
