package io.syllabus.quality.report;

import io.syllabus.schemas.QualityEntry;
import java.util.List;

/** Every gate with what was expected and what was found. */
final class GatesSection {
  private GatesSection() {}

  static String of(List<QualityEntry> gates) {
    StringBuilder html = new StringBuilder();
    html.append("<section><h2>Gates</h2><table><thead><tr><th>table</th><th>gate</th>");
    html.append("<th>verdict</th><th>expected</th><th>found</th></tr></thead>");
    gates.stream().sorted(GatesSection::worstFirst).forEach(gate -> html.append(row(gate)));
    return html.append("</table></section>").toString();
  }

  private static int worstFirst(QualityEntry a, QualityEntry b) {
    return Integer.compare(rank(a), rank(b));
  }

  private static int rank(QualityEntry gate) {
    return switch (gate.status()) {
      case QualityEntry.FAILED -> 0;
      case QualityEntry.UNPROVEN -> 1;
      default -> 2;
    };
  }

  private static String row(QualityEntry gate) {
    String kind = gate.stops() ? "stops" : gate.status();
    String level = gate.level().equals(QualityEntry.WARNING) ? " (warning)" : "";
    return "<tr>"
        + Html.cell(gate.table())
        + Html.cell(gate.gate())
        + "<td><b class=\"mark %s\">%s</b>%s</td>".formatted(kind, gate.status(), level)
        + Html.cell(gate.expected())
        + Html.cell(gate.actual())
        + "</tr>";
  }
}
