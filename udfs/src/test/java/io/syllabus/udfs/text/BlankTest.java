package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlankTest {
  @Test
  void spacesOfAllKindsAreBlank() {
    assertThat(Blank.isBlank(" \t\n\u3000\u00A0\u200B\uFEFF\u0000")).isTrue();
  }

  @Test
  void textIsNot() {
    assertThat(Blank.isBlank(" 。 ")).isFalse();
    assertThat(Blank.isBlank("\uD83D")).isFalse();
  }

  @Test
  void stripsBothEnds() {
    assertThat(Blank.strip("\u3000 a b\u200B")).isEqualTo("a b");
    assertThat(Blank.strip(" ")).isEmpty();
  }
}
