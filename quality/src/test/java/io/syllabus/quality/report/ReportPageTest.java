package io.syllabus.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Origin;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final Verdict READY = new Verdict(true, "500 training samples", List.of("a < b"));

  @Test
  void needsNothingBesideIt() {
    assertThat(page(sample("hello", new Span(0, 5))))
        .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(", "<script", "<link");
  }

  @Test
  void leavesWhatDocumentsSayText() {
    String attack = "<script>alert(\"x\")</script> & <img src=x onerror=alert(1)>";

    String page = page(sample(attack));

    assertThat(page)
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;img");
  }

  @Test
  void escapesNamesOfRecipesAndRules() {
    FunnelStep step =
        new FunnelStep(
            "judge", 2, 1, 1, 0, 1, 0.5, List.of(new FunnelStep.Reason("(keywords < 3)", 1)));
    QualityEntry gate =
        new QualityEntry("r", "judged", "relevance", "error", "failed", "a <b> b", "<i>", "");
    Report report =
        new Report(
            "<b>demo</b>",
            3,
            "2025-09-01",
            READY,
            List.of(step),
            Map.of("<PERSON>", 2L),
            List.of(gate),
            Map.of("<u>", 1L),
            Map.of(),
            Map.of("train", 1L),
            Map.of(),
            Optional.empty(),
            List.of());

    assertThat(ReportPage.of(report))
        .contains("&lt;b&gt;demo&lt;/b&gt;, version 3", "(keywords &lt; 3)", "&lt;PERSON&gt;")
        .contains("a &lt;b&gt; b", "&lt;i&gt;", "&lt;u&gt;", "a &lt; b")
        .doesNotContain("<b>demo", "<PERSON>", "<u>");
  }

  @Test
  void marksWhatIsLearntByCodePoints() {
    assertThat(page(sample("😀😀ab😀c", new Span(2, 5))))
        .contains("<pre>😀😀<mark>ab😀</mark>c</pre>");
  }

  @Test
  void marksEachSpanAndEscapesWithinIt() {
    assertThat(page(sample("a<b>c", new Span(1, 2), new Span(3, 5))))
        .contains("<pre>a<mark>&lt;</mark>b<mark>&gt;c</mark></pre>");
  }

  @Test
  void tellsOfASampleWhatItWasRenderedFor() {
    assertThat(page(sample("x"))).contains("<h3>r1 · chatml · zh · train · legal · 1 tokens");
  }

  @Test
  void tellsWhatRenderingChangedAndWhatPackingSaves() {
    assertThat(page(sample("x")))
        .contains("<th>truncated</th><td class=n>3</td>")
        .contains("1,200 training samples in 31 sequences of 4,096 tokens, 97.3 % filled");
  }

  @Test
  void showsAReportWithoutAnything() {
    Report empty =
        new Report(
            "demo",
            1,
            "2025-09-01",
            new Verdict(false, "Too small to tune on", List.of()),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            List.of());

    assertThat(ReportPage.of(empty))
        .startsWith("<!doctype html>")
        .contains("All are as their pairs.")
        .contains("None was found.", "No scenario is named.", "No line is named.")
        .contains("<div class=\"verdict\">Too small to tune on</div>")
        .endsWith("</main></body></html>\n");
  }

  @Test
  void countsTheCommonestReasonsAndSaysHowManyMoreThereAre() {
    List<FunnelStep.Reason> reasons =
        List.of("a", "b", "c", "d", "e", "f").stream()
            .map(rule -> new FunnelStep.Reason(rule, 1_000))
            .toList();

    assertThat(FunnelSection.of(List.of(new FunnelStep("judge", 0, 0, 0, 0, 0, 0, reasons))))
        .contains("<code>d</code> 1,000, 2 more")
        .doesNotContain("<code>e</code>", "NaN");
  }

  @Test
  void putsTheWorstGateFirst() {
    String gates =
        GatesSection.of(
            List.of(gate("fine", "passed"), gate("bad", "failed"), gate("no", "unproven")));

    assertThat(gates).containsSubsequence("bad", "no", "fine").contains("mark stops");
  }

  @Test
  void drawsTheGreatestCountFirst() {
    assertThat(CountsSection.of("Lines", "None.", Map.of("few", 1L, "many", 4L)))
        .containsSubsequence("many", "width:100.00%", "few", "width:25.00%");
  }

  private static QualityEntry gate(String name, String status) {
    return new QualityEntry("r", "judged", name, "error", status, "", "", "");
  }

  private static String page(Rendered sample) {
    return ReportPage.of(
        new Report(
            "demo",
            1,
            "2025-09-01",
            READY,
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("truncated", 3L),
            Optional.of(new PackingFigures(1200, 31, 4096, 0.97349)),
            List.of(sample)));
  }

  private static Rendered sample(String text, Span... spans) {
    return new Rendered(
        "r1",
        List.of("c1"),
        new Origin(
            "d", "s", "faq", "legal", "internal", "internal", null, "", null, "zh", null, 1.0),
        "train",
        1,
        List.of(),
        text,
        List.of(spans),
        List.of(1),
        List.of(1),
        1,
        List.of(),
        "chatml",
        "",
        "");
  }
}
