package io.syllabus.udfs.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The events of a plain log; stack traces and indented lines stay with the event they follow. */
final class LogEvents {

  private static final Pattern TIME =
      Pattern.compile(
          "^\\W{0,3}(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\W{0,3}(?:\\d{1,2}:\\d{2}:\\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\\d{1,2} \\d{1,2}:\\d{2})");
  private static final Pattern LEVEL =
      Pattern.compile("\\b(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\\b");
  private static final Pattern CONTINUED =
      Pattern.compile("^(?:\\s|Caused by:|at \\S|\\.\\.\\. ?\\d|[)}\\]]|Traceback \\()");
  private static final int HEAD = 120;
  private static final int SAMPLE = 50;

  private LogEvents() {}

  /**
   * Reads the events of a text.
   *
   * @param timed whether a line without a time belongs to the line before
   */
  static List<TextBlock> read(String text, boolean timed) {
    String[] lines = text.split("\r?\n", -1);
    List<TextBlock> events = new ArrayList<>();
    StringBuilder event = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      if (event.length() > 0 && begins(lines[i], timed)) {
        add(events, start, event);
      }
      if (event.length() == 0) {
        start = i;
      }
      if (!lines[i].isBlank()) {
        event.append(event.length() == 0 ? "" : "\n").append(lines[i].stripTrailing());
      }
    }
    add(events, start, event);
    return events;
  }

  /** Whether most lines tell the time. */
  static boolean areTimed(List<String> lines) {
    List<String> first = lines.stream().filter(line -> begins(line, false)).limit(SAMPLE).toList();
    return first.stream().filter(LogEvents::isTimed).count() * 2 > first.size();
  }

  private static boolean isTimed(String line) {
    return TIME.matcher(line).find() || CLOCK.matcher(line).find();
  }

  static boolean begins(String line, boolean timed) {
    if (line.isBlank() || CONTINUED.matcher(line).lookingAt()) {
      return false;
    }
    return !timed || isTimed(line);
  }

  private static void add(List<TextBlock> events, int start, StringBuilder event) {
    if (event.length() > 0) {
      String text = event.toString();
      events.add(new TextBlock(start + 1L, text, fields(text)));
      event.setLength(0);
    }
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new TreeMap<>();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Matcher time = TIME.matcher(head);
    if (time.find()) {
      fields.put("date", time.group(1));
    }
    Matcher level = LEVEL.matcher(head);
    if (level.find()) {
      fields.put("level", level.group(1));
    }
    return fields;
  }
}
