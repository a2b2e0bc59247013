package io.syllabus.pipelines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.classify.LabelledExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealTest {
  private static final List<LabelledExample> TEXTS =
      IntStream.range(0, 120)
          .mapToObj(
              i -> new LabelledExample("text " + i, i < 40 ? "in" : "out", "document " + i / 4))
          .toList();

  @Test
  void noDocumentIsInTwoParts() {
    List<List<LabelledExample>> parts = Deal.of(TEXTS, "", 0.5, 0.5);
    assertThat(parts.get(0).stream().map(Deal::group))
        .doesNotContainAnyElementsOf(parts.get(1).stream().map(Deal::group).toList());
    assertThat(parts.get(0).size() + parts.get(1).size()).isEqualTo(TEXTS.size());
  }

  @Test
  void eachPartHasItsShareOfEachLabel() {
    List<List<LabelledExample>> parts = Deal.of(TEXTS, "", 0.3, 0.2, 0.5);
    assertThat(parts).extracting(DealTest::wanted).containsExactly(12L, 8L, 20L);
    assertThat(parts).extracting(List::size).containsExactly(36, 24, 60);
  }

  private static long wanted(List<LabelledExample> part) {
    return part.stream().filter(text -> text.label().equals("in")).count();
  }

  @Test
  void theOrderOfTheTextsMovesNone() {
    List<LabelledExample> turned = new ArrayList<>(TEXTS);
    Collections.reverse(turned);
    assertThat(Deal.of(turned, "", 0.5, 0.5).get(0))
        .containsExactlyInAnyOrderElementsOf(Deal.of(TEXTS, "", 0.5, 0.5).get(0));
  }

  @Test
  void anotherSaltDealsOtherwise() {
    assertThat(Deal.of(TEXTS, "a", 0.5, 0.5)).isNotEqualTo(Deal.of(TEXTS, "b", 0.5, 0.5));
  }
}
