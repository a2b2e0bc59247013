package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingTest {
  @Test
  void theTightestSequenceIsTaken() {
    Packing packing = Packing.of(new int[] {6, 5, 4, 5}, 10);
    assertThat(packing.sequences()).containsExactly(List.of(0, 2), List.of(1, 3));
    assertThat(packing.efficiency()).isEqualTo(1.0);
  }

  @Test
  void aSampleThatIsTooLongStandsAlone() {
    assertThat(Packing.of(new int[] {3, 20}, 10).sequences())
        .containsExactly(List.of(1), List.of(0));
  }

  @Test
  void nothingIsPackedWell() {
    assertThat(Packing.of(new int[0], 10)).isEqualTo(new Packing(List.of(), 1));
  }

  @Test
  void everySampleIsPackedOnceAndFits() {
    int[] lengths = new Random(3).ints(5000, 1, 1000).toArray();
    Packing packing = Packing.of(lengths, 2048);
    assertThat(packing.sequences().stream().flatMap(List::stream).sorted().toList())
        .isEqualTo(IntStream.range(0, 5000).boxed().toList());
    assertThat(packing.sequences())
        .allMatch(sequence -> sequence.stream().mapToInt(i -> lengths[i]).sum() <= 2048);
    assertThat(packing.efficiency()).isGreaterThan(0.98);
  }
}
