package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitleTest {

  private static String title(String text) {
    return Title.of(List.of(Page.of(1, text)));
  }

  @Test
  void theFirstHeadingIsTheTitle() {
    assertThat(title("Draft\n\n## Lease of Rooms\n# Later")).isEqualTo("Lease of Rooms");
  }

  @Test
  void aShortFirstLineIsOne() {
    assertThat(title("租赁合同\n甲方与乙方如下约定。")).isEqualTo("租赁合同");
  }

  @Test
  void aSentenceARowOrALongLineIsNone() {
    assertThat(title("This is said.")).isNull();
    assertThat(title("| a | b |")).isNull();
    assertThat(title("x".repeat(81))).isNull();
    assertThat(title("2024")).isNull();
    assertThat(Title.of(List.of())).isNull();
  }

  @Test
  void furnitureIsNoTitle() {
    Page page = new Page(1, "😀 Home\nLease\n", Page.NATIVE, 1, List.of(new Span(0, 6)), Map.of());
    assertThat(Title.of(List.of(page))).isEqualTo("Lease");
  }
}
