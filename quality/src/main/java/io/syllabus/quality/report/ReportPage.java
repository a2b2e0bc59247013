package io.syllabus.quality.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of a version as one page that needs nothing beside it. */
public final class ReportPage {
  /** The trainer's verdict page reads the same file. */
  private static final String STYLE = resource("style.css");

  private ReportPage() {}

  /** The page, UTF-8 text. */
  public static String of(Report report) {
    return """
           <!doctype html>
           <html lang="en"><head><meta charset="utf-8">
           <meta name="viewport" content="width=device-width,initial-scale=1">
           <title>%1$s, version %2$d</title><style>%3$s</style></head><body><main>
           <header><h1>%1$s, version %2$d</h1><p>as of %4$s · %5$s</p>%6$s</header>
           %7$s
           </main></body></html>
           """
        .formatted(
            Html.escape(report.dataset()),
            report.version(),
            STYLE,
            Html.escape(report.asOf()),
            Html.escape(splits(report.splits())),
            verdict(report.verdict()),
            sections(report));
  }

  private static String sections(Report report) {
    Map<String, List<FunnelStep.Reason>> reasons =
        report.funnel().stream()
            .collect(Collectors.toMap(FunnelStep::stage, FunnelStep::reasons, (a, b) -> a));
    return warnings("Rows that the program could not do", FaultWarnings.of(reasons))
        + warnings("Sources that give nothing", YieldWarnings.of(report.yields()))
        + FunnelSection.of(report.funnel())
        + YieldSection.of(report.yields())
        + CountsSection.of("Personal data masked", "None was found.", report.masked())
        + CountsSection.of("Pairs by scenario", "No scenario is named.", report.scenarios())
        + CountsSection.of("Pairs by business line", "No line is named.", report.lines())
        + RenderingSection.of(report.rendering(), report.packing())
        + GatesSection.of(report.gates())
        + SamplesSection.of(report.samples());
  }

  private static String warnings(String title, List<String> warnings) {
    if (warnings.isEmpty()) {
      return "";
    }
    String items =
        warnings.stream()
            .map(warning -> "<li>" + Html.escape(warning) + "</li>")
            .collect(Collectors.joining());
    return "<section class=warnings><h2>" + title + "</h2><ul>" + items + "</ul></section>";
  }

  private static String splits(Map<String, Long> splits) {
    return splits.entrySet().stream()
        .map(split -> split.getKey() + " " + Html.number(split.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static String colour(Verdict verdict) {
    return switch (verdict.state()) {
      case READY -> " ready";
      case DOUBTFUL -> "";
      case STOPPED -> " stopped";
    };
  }

  private static String verdict(Verdict verdict) {
    String remarks =
        verdict.remarks().stream()
            .map(remark -> "<small>" + Html.escape(remark) + "</small>")
            .collect(Collectors.joining());
    return "<div class=\"verdict%s\">%s%s</div>"
        .formatted(colour(verdict), Html.escape(verdict.headline()), remarks);
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
