package io.syllabus.quality.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each stage took, gave and refused. */
final class FunnelSection {
  private static final int REASONS = 4;
  private static final List<String> HEADS =
      List.of(
          "stage",
          "in",
          "kept",
          "dropped",
          "failed",
          "out",
          "seconds",
          "share",
          "commonest reasons");

  private FunnelSection() {}

  static String of(List<FunnelStep> steps) {
    HtmlTable table = new HtmlTable("funnel", HEADS);
    steps.forEach(step -> add(table, step));
    return "<section><h2>From documents to samples</h2>" + table + "</section>";
  }

  private static void add(HtmlTable table, FunnelStep step) {
    table
        .row("")
        .head(step.stage())
        .number(step.in())
        .number(step.kept())
        .number(step.dropped())
        .number(step.failed())
        .number(step.out())
        .cell("n", String.format(Locale.ROOT, "%.1f", step.seconds()))
        .cell("bars", bars(step))
        .cell("", reasons(step));
  }

  private static String bars(FunnelStep step) {
    return Html.bar(step.kept(), step.in(), "kept")
        + Html.bar(step.dropped(), step.in(), "dropped")
        + Html.bar(step.failed(), step.in(), "failed");
  }

  private static String reasons(FunnelStep step) {
    String shown =
        step.reasons().stream()
            .limit(REASONS)
            .map(r -> "<code>" + Html.escape(r.rule()) + "</code> " + Html.number(r.rows()))
            .collect(Collectors.joining(", "));
    int more = step.reasons().size() - REASONS;
    return more > 0 ? shown + ", " + more + " more" : shown;
  }
}
