package io.syllabus.quality.report;

import io.syllabus.quality.Cures;
import io.syllabus.schemas.QualityEntry;
import java.util.List;

/** Every gate with what was expected and what was found. */
final class GatesSection {
  private static final List<String> HEADS =
      List.of("table", "gate", "verdict", "expected", "found");

  private GatesSection() {}

  static String of(List<QualityEntry> gates) {
    HtmlTable table = new HtmlTable("gates", HEADS);
    gates.stream().sorted(GatesSection::worstFirst).forEach(gate -> add(table, gate));
    return "<section><h2>Gates</h2>" + table + "</section>";
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

  private static void add(HtmlTable table, QualityEntry gate) {
    String kind = gate.stops() ? "stops" : gate.status();
    String level = gate.level().equals(QualityEntry.WARNING) ? " (warning)" : "";
    table
        .row("")
        .head(gate.table())
        .text(gate.gate())
        .cell("", "<b class=\"mark %s\">%s</b>%s".formatted(kind, gate.status(), level))
        .text(gate.expected())
        .cell("", Html.escape(gate.actual()) + cure(gate));
  }

  private static String cure(QualityEntry gate) {
    return gate.status().equals(QualityEntry.FAILED)
        ? "<small>" + Html.escape(Cures.of(gate.gate())) + "</small>"
        : "";
  }
}
