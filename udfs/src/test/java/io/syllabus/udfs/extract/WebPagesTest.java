package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebPagesTest {

  private static final Page PAGE = SharedExtractor.first("a.html", Samples.html()).pages().get(0);

  private static List<String> furniture(Page page) {
    return page.furniture().stream().map(span -> cut(page.text(), span)).toList();
  }

  private static String cut(String text, Span span) {
    int[] points = text.codePoints().toArray();
    return new String(points, span.start(), span.length());
  }

  @Test
  void lineBreaksOfTheSourceMeanNothing() {
    assertThat(PAGE.text()).contains("Within seven days 😀.");
  }

  @Test
  void headingsItemsAndRowsAreLines() {
    assertThat(PAGE.text().lines())
        .containsSubsequence(
            "# Help", "## Refunds", "- by card", "- by post", "| Plan | Price |", "| Basic | 9 |");
  }

  @Test
  void scriptsAndStylesAreNoText() {
    assertThat(PAGE.text()).doesNotContain("hidden", "x: y");
  }

  @Test
  void navigationAndFooterAreFurniture() {
    assertThat(String.join("", furniture(PAGE)))
        .contains("Home", "常见问题", "Imprint")
        .doesNotContain("Refunds", "Basic", "seven");
  }

  @Test
  void furnitureBehindAnEmojiIsCountedInCodePoints() {
    assertThat(furniture(PAGE)).last().asString().isEqualTo("Imprint");
  }

  @Test
  void aListingIsCodeAndItsCommentsAreNoHeadings() {
    String html =
        "<h1>Set up</h1><p>Write:</p><pre>\n# the host\n\nhost = <b>db</b>\n</pre><p>Save.</p>";
    assertThat(SharedExtractor.text("a.html", html.getBytes(UTF_8)))
        .isEqualTo("# Set up\n\nWrite:\n\n```\n# the host\n\nhost = db\n```\n\nSave.");
  }

  @Test
  void aListingWithAFenceInItHasAnother() {
    String html = "<p>Write:</p><pre>```\ncode\n```</pre>";
    assertThat(SharedExtractor.text("a.html", html.getBytes(UTF_8)))
        .isEqualTo("Write:\n\n~~~\n```\ncode\n```\n~~~");
  }

  @Test
  void preformattedTextThatIsThePageOrLongIsText() {
    String page = "<pre>NOTICE\n\nThe office is closed.</pre>";
    assertThat(SharedExtractor.text("a.html", page.getBytes(UTF_8)))
        .isEqualTo("NOTICE\n\nThe office is closed.");
    String filing = "<p>Filing</p><pre>" + "A line.\n".repeat(120) + "</pre>";
    assertThat(SharedExtractor.text("a.html", filing.getBytes(UTF_8))).doesNotContain("```");
  }

  @Test
  void aTableThatLaysOutThePageIsNone() {
    String html =
        "<table><tr><td><h1>T</h1><p>x</p></td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>";
    assertThat(SharedExtractor.text("a.html", html.getBytes(UTF_8)).lines())
        .contains("# T", "x", "| 1 | 2 |");
  }

  @Test
  void wrongTagsStopNothing() {
    String html = "<html><body></p></table><nav><p>a<table><tr><td>b</nav></body>";
    assertThat(SharedExtractor.text("a.html", html.getBytes(UTF_8))).contains("a", "b");
  }

  @Test
  void chineseOfTheMetaTagsCharsetIsRead() {
    String html = "<html><head><meta charset=\"gb18030\"></head><body><p>七天之内退款</p></body></html>";
    byte[] bytes = html.getBytes(Charset.forName("GB18030"));
    assertThat(SharedExtractor.text("a.html", bytes)).isEqualTo("七天之内退款");
  }
}
