package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private final List<String> groups =
      IntStream.range(0, 300).mapToObj(i -> "document " + i / 3).toList();
  private final int[] truth = IntStream.range(0, 300).map(i -> i / 3 % 2).toArray();

  @Test
  void aGroupStaysTogetherAndLabelsAreSpread() {
    int[] folds = Folds.of(groups, truth, List.of("a", "b"), 5);
    for (int i = 0; i < folds.length; i++) {
      assertThat(folds[i]).isEqualTo(folds[i / 3 * 3]);
    }
    for (int fold = 0; fold < 5; fold++) {
      int own = fold;
      assertThat(IntStream.range(0, 300).filter(i -> folds[i] == own && truth[i] == 0)).hasSize(30);
    }
  }

  @Test
  void fewerGroupsThanFoldsAreRefused() {
    assertThatThrownBy(
            () ->
                Folds.of(List.of("x", "x", "y", "z"), new int[] {0, 0, 1, 1}, List.of("a", "b"), 2))
        .hasMessageStartingWith(
            "the texts of label a come from 1 groups, and 2 folds need as many");
  }
}
