package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupSplitTest {
  private final GroupSplit split = new GroupSplit(List.of(0.9, 0.05, 0.05), 7);

  private static List<String> groups(int n) {
    return IntStream.range(0, n).mapToObj(i -> "group" + i).toList();
  }

  private static double share(Map<String, String> splits, String name) {
    return (double) Collections.frequency(splits.values(), name) / splits.size();
  }

  @Test
  void sharesAreKeptOverManyGroups() {
    Map<String, String> splits = split.ofAll(groups(20_000));
    assertThat(share(splits, "train")).isCloseTo(0.9, within(0.006));
    assertThat(share(splits, "validation")).isCloseTo(0.05, within(0.005));
    assertThat(share(splits, "test")).isCloseTo(0.05, within(0.005));
  }

  @Test
  void threeGroupsFillAllSplits() {
    for (int seed = 0; seed < 50; seed++) {
      GroupSplit any = new GroupSplit(List.of(0.9, 0.05, 0.05), seed);
      assertThat(any.ofAll(groups(3)).values())
          .containsExactlyInAnyOrder("train", "validation", "test");
    }
  }

  @Test
  void twoGroupsAreNotForcedApart() {
    assertThat(split.ofAll(groups(2)).values()).allMatch(s -> !s.isEmpty()).hasSize(2);
  }

  @Test
  void newGroupsMoveNoOldOneOfALargeSet() {
    assertThat(split.ofAll(groups(2_000))).containsAllEntriesOf(split.ofAll(groups(1_000)));
  }

  @Test
  void theOrderOfTheGroupsDoesNotMatter() {
    List<String> reversed = new ArrayList<>(groups(5));
    Collections.reverse(reversed);
    assertThat(split.ofAll(reversed)).isEqualTo(split.ofAll(groups(5)));
  }

  @Test
  void aShareOfZeroStaysEmpty() {
    GroupSplit noTest = new GroupSplit(List.of(0.5, 0.5, 0.0), 7);
    assertThat(noTest.ofAll(groups(4)).values()).doesNotContain("test");
  }

  @Test
  void sharesThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new GroupSplit(List.of(0.9, 0.2, 0.1), 1))
        .hasMessage(
            "Cannot use curate.split=[0.9, 0.2, 0.1]: must be three shares of at least 0 that add up to 1");
  }

  @Test
  void twoSharesAreRefused() {
    assertThatThrownBy(() -> new GroupSplit(List.of(0.9, 0.1), 1))
        .hasMessageContaining("must be three shares");
  }
}
