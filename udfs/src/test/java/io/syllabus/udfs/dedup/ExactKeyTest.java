package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12+7|12-7", "12 + 7|12 * 7", "C++|C#", "C#|C", "-5 °C|5 °C", "> 10|< 10", "$100|€100",
        "1.5|1,5", "1.5|15", "👍|👎", "Ⅰ型|Ⅱ型", "10²|102", "≤ 3|≥ 3", "5%|5‰"
      })
  void keepsApartWhatASignTellsApart(String a, String b) {
    assertThat(ExactKey.of(a)).isNotEqualTo(ExactKey.of(b));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ＡＢＣ　１２３|abc 123",
        "加油，熄火。|加油,熄火.",
        "lit\u00ADres|litres",
        "a\u200Bb|ab",
        "“quoted”|quoted",
        "**bold** text|bold text",
        "* item one|item one",
        "tenant’s|tenant's",
        "- five apples|five apples",
        "٣ days|3 days"
      })
  void foldsWhatOnlyTheWritingTellsApart(String a, String b) {
    assertThat(ExactKey.of(a)).isEqualTo(ExactKey.of(b));
  }

  @Test
  void joinsAWordThatALineBreaksAndAGroupedNumber() {
    assertThat(ExactKey.of("com-\npany")).isEqualTo(ExactKey.of("company"));
    assertThat(ExactKey.of("5,000")).isEqualTo(ExactKey.of("5000"));
  }

  @Test
  void readsAnyInputInLinearTime() {
    assertThat(ExactKey.of("\uD800\u0000" + "-*'#+>".repeat(50_000))).hasSize(64);
  }
}
