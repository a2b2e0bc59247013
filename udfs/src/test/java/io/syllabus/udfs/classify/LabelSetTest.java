package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelSetTest {
  @Test
  void theOrderOfAFileChangesNothing() {
    List<LabelledExample> rows = new ArrayList<>(Letters.of(2, 40));
    LabelSet sorted = LabelSet.of(rows);
    Collections.shuffle(rows, new Random(1));
    assertThat(LabelSet.of(rows)).isEqualTo(sorted);
    assertThat(LabelSet.of(rows).sha256()).isEqualTo(sorted.sha256());
  }

  @Test
  void leavesOutWhatIsSaidAgainAndWhatIsContradicted() {
    List<LabelledExample> rows = new ArrayList<>(Letters.of(2, 40));
    rows.add(new LabelledExample("One text", "trade0", null));
    rows.add(new LabelledExample("one  text ", "trade1", null));
    rows.add(rows.get(0));
    assertThat(LabelSet.of(rows))
        .extracting(set -> set.texts().size(), LabelSet::repeated, LabelSet::contradictory)
        .containsExactly(80, 1, 2);
  }

  @Test
  void tooLittleIsRefused() {
    refused(Letters.of(2, 10), "20 different texts are too few, at least 50 are needed");
    refused(Letters.of(1, 60), "all texts have the label trade0; add texts of another label");
    refused(List.of(), "all texts have the label (none)");
    List<LabelledExample> rare = new ArrayList<>(Letters.of(2, 40));
    rare.add(new LabelledExample("hello", "greeting", null));
    refused(rare, "label greeting has 1 texts, at least 10 are needed");
  }

  @Test
  void manyContradictionsAreRefused() {
    List<LabelledExample> rows = new ArrayList<>(Letters.of(2, 40));
    for (LabelledExample row : List.copyOf(rows.subList(0, 20))) {
      rows.add(new LabelledExample(row.text(), "other", null));
    }
    refused(rows, "40 of 100 rows give a text another label than other rows do");
  }

  private static void refused(List<LabelledExample> rows, String message) {
    assertThatThrownBy(() -> LabelSet.of(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
