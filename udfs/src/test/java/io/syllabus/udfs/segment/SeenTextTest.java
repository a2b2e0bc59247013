package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTextTest {
  private static SeenText of(String text, int start, int end) {
    SeenText seen = new SeenText(text);
    seen.hide(start, end);
    seen.count();
    return seen;
  }

  @Test
  void whatIsHiddenIsNeitherReadNorCounted() {
    SeenText seen = of("磨坊 [x] 开放", 3, 6);

    assertThat(seen.text(0, 9)).isEqualTo("磨坊  开放");
    assertThat(seen.length(0, 9)).isEqualTo(6);
    assertThat(seen.isHidden(3, 6)).isTrue();
    assertThat(seen.isWhole(0, 3)).isTrue();
  }

  @Test
  void aCharacterOfTwoUnitsCountsOnce() {
    SeenText seen = of("a😊b", 3, 4);

    assertThat(seen.codePoints(4)).isEqualTo(3);
    assertThat(seen.length(0, 4)).isEqualTo(2);
    assertThat(seen.offset(0, 2, 4)).isEqualTo(3);
    assertThat(seen.offset(0, 9, 4)).isEqualTo(4);
  }

  @Test
  void blanksAreSkippedWithWhatIsHidden() {
    SeenText seen = of("  ## mill  ", 2, 5);

    assertThat(seen.skipBlank(0, 11)).isEqualTo(5);
    assertThat(seen.skipBlankBack(5, 11)).isEqualTo(9);
    assertThat(seen.raw()).startsWith("  ## ");
  }
}
