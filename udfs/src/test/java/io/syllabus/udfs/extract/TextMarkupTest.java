package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain; charset=UTF-8|'Pumps\n=====\nText'|'# Pumps\nText'",
        "text/x-asciidoc|'== Pumps\n=== Parts\nText'|'## Pumps\n### Parts\nText'",
        "text/markdown|'&emsp;Art. 5&nbsp;&amp; 6'|'\\u2003Art. 5\\u00a0& 6'",
        "text/markdown|'Write `&amp;` for &amp;, &lt;b&gt; &unknown;'|'Write `&amp;` for &, &lt;b&gt; &unknown;'",
        "text/markdown|'```\n&amp;\n```'|'```\n&amp;\n```'",
        "text/csv|'Pumps\n====='|'Pumps\n====='"
      })
  void eachReadsItsOwnSigns(String type, String raw, String read) {
    assertThat(TextMarkup.read(Page.of(1, unescaped(raw)), type).text()).isEqualTo(unescaped(read));
  }

  @Test
  void whatReStructuredTextHidesIsFurniture() {
    Page page = TextMarkup.read(Page.of(1, ".. 注 remark\n\nText"), "text/x-rst");

    assertThat(page.text()).isEqualTo(".. 注 remark\n\nText");
    assertThat(page.furniture()).containsExactly(new Span(0, 11));
    assertThat(page.aside()).isEqualTo(".. 注 remark");
  }

  @Test
  void aPageThatHasFurnitureStays() {
    Page page = new Page(1, "Pumps\n=====", Page.NATIVE, 1, List.of(new Span(0, 5)), Map.of());

    assertThat(TextMarkup.read(page, "text/plain")).isSameAs(page);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\u2003", "\u2003").replace("\\u00a0", "\u00a0");
  }
}
