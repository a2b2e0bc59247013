package io.syllabus.quality.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each stage took, gave and refused. */
final class FunnelSection {
  private static final int REASONS = 4;

  private FunnelSection() {}

  static String of(List<FunnelStep> steps) {
    StringBuilder html = new StringBuilder();
    html.append("<section><h2>From documents to samples</h2><table class=funnel><thead><tr>");
    for (String head : List.of("stage", "in", "kept", "dropped", "failed", "out", "seconds")) {
      html.append("<th>").append(head).append("</th>");
    }
    html.append("<th class=wide>share</th><th class=wide>commonest reasons</th></tr></thead>");
    steps.forEach(step -> html.append(row(step)));
    return html.append("</table></section>").toString();
  }

  private static String row(FunnelStep step) {
    return "<tr><th>"
        + Html.escape(step.stage())
        + "</th>"
        + Html.cell(step.in())
        + Html.cell(step.kept())
        + Html.cell(step.dropped())
        + Html.cell(step.failed())
        + Html.cell(step.out())
        + String.format(Locale.ROOT, "<td class=n>%.1f</td>", step.seconds())
        + "<td class=bars>"
        + Html.bar(step.kept(), step.in(), "kept")
        + Html.bar(step.dropped(), step.in(), "dropped")
        + Html.bar(step.failed(), step.in(), "failed")
        + "</td><td>"
        + reasons(step)
        + "</td></tr>";
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
