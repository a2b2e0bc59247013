package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetCardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<script>alert(1)</script>; \\<script\\>alert(1)\\</script\\>",
        "[x](javascript:y); \\[x\\](javascript\\:y)",
        "![x](http://e); \\!\\[x\\](http\\://e)",
        "a | b; a \\| b",
        "*a* _b_ `c` ~d~; \\*a\\* \\_b\\_ \\`c\\` \\~d\\~",
        "&amp x; \\&amp x",
        "share >= 0.5; share \\>= 0.5",
      })
  void whateverAValueSaysItStaysText(String value, String written) {
    assertThat(DatasetCard.plain(value)).isEqualTo(written);
  }

  @Test
  void aValueIsOneLine() {
    assertThat(DatasetCard.plain("a\n# b\r\n\u2028| c")).isEqualTo("a \\# b \\| c");
    assertThat(DatasetCard.plain(null)).isEmpty();
  }
}
