package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnseenTest {

  private final Unseen unseen = new Unseen();

  @Test
  void nothingLeftOutChangesNoPage() {
    List<Page> pages = List.of(Page.of(1, "a"));
    unseen.add(Unseen.Kind.HIDDEN, " - ");
    assertThat(unseen.behind(pages)).isSameAs(pages);
    assertThat(unseen.counts()).isEmpty();
  }

  @Test
  void whatIsLeftOutIsFurnitureBehindTheLastPage() {
    unseen.add(Unseen.Kind.HIDDEN, "底价𠀀");
    unseen.add(Unseen.Kind.COMMENT, "why 5?");
    List<Page> pages = unseen.behind(List.of(Page.of(1, "a"), Page.of(2, "𠀀b")));
    assertThat(pages.get(0)).isEqualTo(Page.of(1, "a"));
    assertThat(pages.get(1).text()).isEqualTo("𠀀b\n\n底价𠀀\nwhy 5?");
    assertThat(pages.get(1).furniture()).containsExactly(new Span(4, 14));
    assertThat(unseen.counts()).isEqualTo(Map.of("hidden", 3, "comment", 4));
  }

  @Test
  void aFileThatHidesAllHasAPageOfFurniture() {
    unseen.add(Unseen.Kind.DELETED, "gone");
    assertThat(unseen.behind(List.of()).get(0).furniture()).containsExactly(new Span(2, 6));
  }

  @Test
  void piecesOfOnePlaceShareTheirWords() {
    unseen.add(Unseen.Kind.HIDDEN, "paragraph", "Hel");
    unseen.add(Unseen.Kind.HIDDEN, "paragraph", "lo");
    unseen.add(Unseen.Kind.HIDDEN, "next", "you");
    assertThat(unseen.behind(List.of()).get(0).text()).isEqualTo("\n\nHello\nyou");
  }
}
