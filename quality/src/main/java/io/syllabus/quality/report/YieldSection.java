package io.syllabus.quality.report;

import java.util.List;

/** What became of each source; those that give nothing stand out. */
final class YieldSection {
  private static final List<String> HEADS =
      List.of(
          "source", "kind", "line", "files", "documents", "segments", "kept", "pairs", "hand-off");

  private YieldSection() {}

  static String of(List<SourceYield> yields) {
    if (yields.isEmpty()) {
      return "";
    }
    HtmlTable table = new HtmlTable("yield", HEADS);
    yields.forEach(one -> add(table, one));
    return "<section><h2>What each source gives</h2>" + table + "</section>";
  }

  private static void add(HtmlTable table, SourceYield one) {
    table
        .row(one.isEmpty() ? "none" : "")
        .head(one.source())
        .text(one.kind())
        .text(one.line())
        .number(one.files())
        .number(one.documents())
        .number(one.segments())
        .number(one.kept())
        .number(one.pairs())
        .number(one.handedOff());
  }
}
