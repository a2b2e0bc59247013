package io.syllabus.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Origin;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final Verdict READY =
      new Verdict(Verdict.State.READY, "500 training samples", List.of("a < b"));

  @Test
  void needsNothingBesideIt() {
    assertThat(page(sample("hello", new Span(0, 5))))
        .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(", "<script", "<link");
  }

  @Test
  void wearsTheStyleSheetThatTheTrainersVerdictWears() throws IOException {
    String style =
        new String(
            ReportPage.class.getResourceAsStream("style.css").readAllBytes(),
            StandardCharsets.UTF_8);

    assertThat(style).startsWith(":root{").doesNotContain("</");
    assertThat(page(sample("x"))).contains("<style>" + style + "</style>");
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
            List.of(source("<s>", 0, 0)),
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
        .contains("a &lt;b&gt; b", "&lt;i&gt;", "&lt;u&gt;", "a &lt; b", "&lt;s&gt;")
        .doesNotContain("<b>demo", "<PERSON>", "<u>", "<s>");
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
            new Verdict(Verdict.State.DOUBTFUL, "Too small to tune on", List.of()),
            List.of(),
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

  @Test
  void aFailedGateTellsItsCure() {
    assertThat(GatesSection.of(List.of(gate("pairsFound", "failed"))))
        .contains("<small>see why nothing became a pair");
    assertThat(GatesSection.of(List.of(gate("pairsFound", "passed")))).doesNotContain("<small>");
  }

  @Test
  void showsWhatEachSourceGives() {
    assertThat(page(sample("x")))
        .contains("What each source gives", "data-head=\"pairs\"><span>12</span>")
        .doesNotContain("Sources that give nothing");
  }

  @Test
  void coloursTheVerdictByItsState() {
    assertThat(page(sample("x"))).contains("<div class=\"verdict ready\">");
  }

  @Test
  void warnsOfSourcesThatGiveNothing() {
    assertThat(YieldWarnings.of(List.of(source("a", 3, 3), source("b", 0, 0))))
        .containsExactly(
            "source b (log, plant) gives no pair: files 2, documents 2, segments 1,000, kept 40,"
                + " pairs 0; lost: 960 at judge by noise:system, 40 at structure by noRule");
    assertThat(YieldWarnings.of(List.of(source("a", 3, 3), source("c", 5, 0))))
        .singleElement()
        .asString()
        .startsWith("source c (log, plant) gives no sample to the hand-off: ");
  }

  @Test
  void warnsOfALineAndAKindWithoutAnything() {
    assertThat(YieldWarnings.of(List.of(source("a", 0, 0), source("b", 0, 0))))
        .hasSize(4)
        .startsWith(
            "line plant gives nothing to learn: none of its 2 sources gives a sample",
            "kind log gives nothing to learn: none of its 2 sources gives a sample");
  }

  private static SourceYield source(String name, long pairs, long handedOff) {
    return new SourceYield(
        name,
        "log",
        "plant",
        2,
        2,
        1_000,
        40,
        pairs,
        handedOff,
        List.of(
            new SourceYield.Loss("judge", "noise:system", 960),
            new SourceYield.Loss("structure", "noRule", 40)));
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
            List.of(source("chats", 12, 9)),
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
        new int[] {1},
        new int[] {1},
        1,
        List.of(),
        "chatml",
        "",
        "");
  }
}
