package io.syllabus.udfs.segment;

import io.syllabus.udfs.records.LogFormat;
import java.util.List;
import java.util.Map;

/** Makes an event of each log line with the lines that belong to it. */
final class EventCutter {
  private EventCutter() {}

  /** A record with fields is one event already. */
  static void cut(JoinedPages pages, PieceSink sink) {
    List<Line> lines = pages.lines();
    LogFormat format = LogFormat.of(lines.stream().map(line -> seen(pages, line)).toList());
    PieceDraft draft = null;
    for (Line line : lines) {
      if (draft != null && !pages.isRecord() && format.begins(seen(pages, line))) {
        sink.piece(draft, fields(draft));
        draft = null;
      }
      draft = draft == null ? new PieceDraft(Kinds.EVENT, List.of(), null) : draft;
      draft.add(line);
    }
    if (draft != null) {
      sink.piece(draft, fields(draft));
    }
  }

  /** The line as far as its event shows, set in where it is. */
  private static String seen(JoinedPages pages, Line line) {
    return pages.isIndented(line) ? " " + line.head() : line.text();
  }

  private static Map<String, String> fields(PieceDraft event) {
    return LogFormat.fields(event.lines().get(0).text());
  }
}
