package io.syllabus.udfs.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The events of a plain log; stack traces and indented lines stay with the event they follow. */
final class LogEvents {
  private static final Pattern DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*");

  private LogEvents() {}

  /** Reads the events of a text. */
  static List<TextBlock> read(String text, LogFormat format) {
    String[] lines = text.split("\r?\n", -1);
    List<TextBlock> events = new ArrayList<>();
    StringBuilder event = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      if (event.length() > 0 && format.begins(lines[i])) {
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

  private static void add(List<TextBlock> events, int start, StringBuilder event) {
    if (event.length() > 0) {
      String text = event.toString();
      events.add(new TextBlock(start + 1L, text, fields(text)));
      event.setLength(0);
    }
  }

  /** A time of day alone is no date. */
  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new TreeMap<>(LogFormat.fields(text));
    String time = fields.remove("timestamp");
    if (time != null && DATE.matcher(time).matches()) {
      fields.put("date", time);
    }
    return fields;
  }
}
