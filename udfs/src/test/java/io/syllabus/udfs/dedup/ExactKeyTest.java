package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactKeyTest {
  @Test
  void isSixtyFourHexadecimalDigits() {
    assertThat(ExactKey.of("Refund?")).matches("[0-9a-f]{64}");
  }

  @Test
  void ignoresCaseSpacesAndPunctuation() {
    assertThat(ExactKey.of("Hello,  World!")).isEqualTo(ExactKey.of("hello world"));
  }

  @Test
  void tellsWordsApartThatOnlyJoinDifferently() {
    assertThat(ExactKey.of("ab c")).isNotEqualTo(ExactKey.of("a bc"));
  }
}
