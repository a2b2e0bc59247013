package io.syllabus.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.quality.signals.Distribution;
import io.syllabus.quality.signals.Part;
import io.syllabus.quality.signals.Signals;
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
        new QualityEntry(
            "r", "judged", "relevance", "error", "failed", "a <b> b", "<i>", "a <c>", "");
    Report report =
        new Report(
            "<b>demo</b>",
            3,
            "2025-09-01",
            READY,
            List.of(step),
            List.of(source("<s>", 0, 0)),
            Signals.NONE,
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

  /** Each text of a report is an attack of its own, found by its number. */
  @Test
  void noTextOfAReportIsForgotten() {
    Attacks a = new Attacks();
    FunnelStep step =
        new FunnelStep(a.next(), 1, 1, 0, 0, 1, 1, List.of(new FunnelStep.Reason(a.next(), 1)));
    SourceYield one =
        new SourceYield(
            a.next(),
            a.next(),
            a.next(),
            1,
            1,
            1,
            1,
            0,
            0,
            List.of(new SourceYield.Loss(a.next(), a.next(), 1)));
    QualityEntry gate =
        new QualityEntry(
            "r", a.next(), a.next(), "error", "failed", a.next(), a.next(), a.next(), "");
    Rendered sample = sample(a.next() + a.next(), new Span(0, 17));
    String page =
        ReportPage.of(
            new Report(
                a.next(),
                1,
                a.next(),
                new Verdict(Verdict.State.READY, a.next(), List.of(a.next())),
                List.of(step),
                List.of(one),
                signals(a.next(), a.next(), a.next(), a.next(), a.next()),
                Map.of(a.next(), 1L),
                List.of(gate),
                Map.of(a.next(), 1L),
                Map.of(a.next(), 1L),
                Map.of(a.next(), 1L),
                Map.of(a.next(), 1L),
                Optional.empty(),
                List.of(sample)));

    for (int i = 1; i <= a.made; i++) {
      assertThat(page).contains("&lt;i id=&#39;&quot;" + i + "{{ 7 }}");
    }
    assertThat(page).doesNotContain("<i id", "'\"");
  }

  private static final class Attacks {
    private int made;

    private String next() {
      return "<i id='\"" + ++made + "{{ 7 }}";
    }
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
            Signals.NONE,
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

    assertThat(page(new FunnelStep("judge", 0, 0, 0, 0, 0, 0, reasons)))
        .contains("<code>d</code> 1,000, 2 more")
        .doesNotContain("<code>e</code>", "NaN");
  }

  @Test
  void putsTheWorstGateFirst() {
    String page = page(gate("fine", "passed"), gate("bad", "failed"), gate("no", "unproven"));

    assertThat(page).containsSubsequence(">bad<", ">no<", ">fine<").contains("mark stops");
  }

  @Test
  void drawsTheGreatestCountFirst() {
    assertThat(page(Map.of("few", 1L, "b", 4L, "a", 4L)))
        .containsSubsequence(">a<", "width:100.00%", ">b<", ">few<", "width:25.00%");
  }

  @Test
  void aFailedGateTellsItsCure() {
    assertThat(page(gate("pairsFound", "failed"))).contains("<small>cure: see why</small>");
    assertThat(page(gate("pairsFound", "passed"))).doesNotContain("see why");
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

  @Test
  void showsTheScoresTheThresholdsAndTheRowsNearThem() {
    assertThat(page(sample("x")))
        .contains("2 of 4 scored rows meet <code>similarity &gt; 0.5</code>", "<title>0.5</title>")
        .containsPattern("similarity at or above 0.5</h3>\\s*<table class=near>\\s*<tr><td>no row")
        .containsPattern(
            "below 0.5</h3>(?s).*0.4</td><td><span>rent is due</span><small>s1</small>");
  }

  private static Signals signals(
      String condition, String part, String score, String id, String text) {
    return new Signals(
        condition,
        4,
        2,
        List.of(Distribution.of(score, new double[] {0.1, 0.2, 0.4, 0.9})),
        List.of(
            new Part(
                part,
                2,
                1,
                List.of(
                    new Part.Edge(
                        score, true, 0.5, List.of(new Part.Near(id, 0.4, text)), List.of())))));
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
    return new QualityEntry("r", "judged", name, "error", status, "", "", "see why", "");
  }

  private static String page(Rendered sample) {
    return page(List.of(), List.of(), Map.of(), List.of(sample));
  }

  private static String page(FunnelStep step) {
    return page(List.of(step), List.of(), Map.of(), List.of());
  }

  private static String page(QualityEntry... gates) {
    return page(List.of(), List.of(gates), Map.of(), List.of());
  }

  private static String page(Map<String, Long> lines) {
    return page(List.of(), List.of(), lines, List.of());
  }

  private static String page(
      List<FunnelStep> funnel,
      List<QualityEntry> gates,
      Map<String, Long> lines,
      List<Rendered> samples) {
    return ReportPage.of(
        new Report(
            "demo",
            1,
            "2025-09-01",
            READY,
            funnel,
            List.of(source("chats", 12, 9)),
            signals("similarity > 0.5", "similarity > 0.5", "similarity", "s1", "rent is due"),
            Map.of(),
            gates,
            Map.of(),
            lines,
            Map.of(),
            Map.of("truncated", 3L),
            Optional.of(new PackingFigures(1200, 31, 4096, 0.97349)),
            samples));
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
