package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupDetectorTest {

  @Test
  void aPageInAnEnvelopeIsMarkup() {
    String row = "<TR><TD STYLE=\"padding: 1pt\">Rent</TD><TD ALIGN=right>1,200</TD></TR>\n";
    assertThat(MarkupDetector.isMarkup("<FILING>\n<TYPE>8-K\n<TEXT>\n<TABLE>\n" + row.repeat(9)))
        .isTrue();
  }

  @Test
  void aTextThatSpeaksOfTagsIsNone() {
    String line = "Use <b> for bold words and <i> for those in italics, and close them again. ";
    assertThat(MarkupDetector.isMarkup(line.repeat(30))).isFalse();
  }

  @Test
  void ordersAndCodeAreNone() {
    assertThat(MarkupDetector.isMarkup("List<String> names; if (a < b && c > d) { }\n".repeat(40)))
        .isFalse();
    assertThat(MarkupDetector.isMarkup("")).isFalse();
  }
}
