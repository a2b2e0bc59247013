package io.syllabus.udfs.segment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an event of each log line with the lines that belong to it. */
final class EventCutter {
  private static final String DATE_TIME =
      "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ]\\s?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|\\s?[+-]\\d{2}:?\\d{2})?)?"
          + "|\\d{1,2}/(?:\\d{1,2}|[A-Z][a-z]{2})/\\d{4}[: ]\\d{1,2}:\\d{2}:\\d{2}(?:\\s[+-]\\d{4})?"
          + "|[A-Z][a-z]{2}\\s{1,2}\\d{1,2}\\s\\d{2}:\\d{2}:\\d{2}"
          + "|\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?";

  private static final Pattern TIMESTAMP = Pattern.compile("[\\[(]?(" + DATE_TIME + ")[\\])]?");

  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b(TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|SEVERE)\\b|[\\[【](信息|警告|错误|严重|调试)[\\]】]");

  private static final Map<String, String> LEVELS =
      Map.of(
          "WARNING",
          "WARN",
          "SEVERE",
          "ERROR",
          "信息",
          "INFO",
          "警告",
          "WARN",
          "错误",
          "ERROR",
          "严重",
          "CRITICAL",
          "调试",
          "DEBUG");

  private static final int LEVEL_WITHIN = 120;

  private EventCutter() {}

  static void cut(JoinedPages pages, PieceSink sink) {
    Draft draft = null;
    for (Line line : pages.lines()) {
      if (draft != null && TIMESTAMP.matcher(line.head()).lookingAt()) {
        sink.piece(draft, fields(draft.lines()));
        draft = null;
      }
      draft = draft == null ? new Draft(Kinds.EVENT, List.of(), null) : draft;
      draft.add(line);
    }
    if (draft != null) {
      sink.piece(draft, fields(draft.lines()));
    }
  }

  private static Map<String, String> fields(List<Line> event) {
    Map<String, String> fields = new TreeMap<>();
    String head = event.get(0).head();
    Matcher timestamp = TIMESTAMP.matcher(head);
    if (timestamp.lookingAt()) {
      fields.put("timestamp", timestamp.group(1));
    }
    Matcher level = LEVEL.matcher(head.substring(0, Math.min(head.length(), LEVEL_WITHIN)));
    if (level.find()) {
      String written = level.group(1) == null ? level.group(2) : level.group(1);
      fields.put("level", LEVELS.getOrDefault(written, written).toUpperCase(Locale.ROOT));
    }
    return fields;
  }
}
