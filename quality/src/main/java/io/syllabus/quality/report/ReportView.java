package io.syllabus.quality.report;

import io.syllabus.quality.signals.Signals;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as its page shows it; the components are those of {@link Report} but for these.
 *
 * @param faults warnings of faults of the program
 * @param gaps warnings of sources that give nothing
 * @param idle warnings of a condition that decides nothing
 * @param packing null where the recipe plans none
 */
record ReportView(
    String dataset,
    int version,
    String asOf,
    Verdict verdict,
    List<String> faults,
    List<String> gaps,
    List<String> idle,
    List<FunnelStep> funnel,
    List<SourceYield> yields,
    Signals signals,
    Map<String, Long> masked,
    Map<String, Long> scenarios,
    Map<String, Long> lines,
    Map<String, Long> splits,
    Map<String, Long> rendering,
    PackingFigures packing,
    List<QualityEntry> gates,
    List<SampleText> samples) {

  /** A sample as the model will see it. */
  record SampleText(String head, List<Part> parts) {}

  /** Text of a sample that is learnt, or only read. */
  record Part(String text, boolean learnt) {}

  static ReportView of(Report report) {
    return new ReportView(
        report.dataset(),
        report.version(),
        report.asOf(),
        report.verdict(),
        FaultWarnings.of(
            report.funnel().stream()
                .collect(Collectors.toMap(FunnelStep::stage, FunnelStep::reasons, (a, b) -> a))),
        YieldWarnings.of(report.yields()),
        report.signals().warnings(),
        report.funnel(),
        report.yields(),
        report.signals(),
        report.masked(),
        report.scenarios(),
        report.lines(),
        report.splits(),
        report.rendering(),
        report.packing().orElse(null),
        report.gates(),
        report.samples().stream()
            .map(sample -> new SampleText(head(sample), parts(sample)))
            .toList());
  }

  private static String head(Rendered sample) {
    return "%s · %s · %s · %s · %s · %d tokens · weight %d%s"
        .formatted(
            sample.id(),
            sample.template(),
            sample.origin().language(),
            sample.split(),
            sample.origin().line(),
            sample.tokens(),
            sample.weight(),
            sample.flags().isEmpty() ? "" : " · " + String.join(", ", sample.flags()));
  }

  private static List<Part> parts(Rendered sample) {
    String text = sample.text();
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Span span : sample.spans()) {
      int start = text.offsetByCodePoints(0, span.start());
      int end = text.offsetByCodePoints(start, span.length());
      parts.add(new Part(text.substring(at, start), false));
      parts.add(new Part(text.substring(start, end), true));
      at = end;
    }
    parts.add(new Part(text.substring(at), false));
    return parts;
  }
}
