package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenSetTest {
  @Test
  void aNewVersionKeepsWhatItStillHas() {
    List<String> before = golden(0, 100);
    List<String> after = golden(10, 110);
    List<String> kept = new ArrayList<>(before);
    kept.removeAll(golden(0, 10));
    assertThat(before).hasSize(20);
    assertThat(after).hasSize(20);
    assertThat(kept).filteredOn(after::contains).hasSizeGreaterThan(kept.size() * 3 / 4);
  }

  @Test
  void fewRowsAreAllWatched() {
    assertThat(golden(0, 3)).hasSize(3);
  }

  private static List<String> golden(int from, int to) {
    Stream<String> ids =
        IntStream.range(from, to).mapToObj(i -> MadeUp.sample("test", i).id()).sorted();
    return GoldenSet.of(ids.iterator(), 20);
  }
}
