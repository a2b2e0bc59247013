package io.syllabus.pipelines.explain;

import io.syllabus.schemas.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row: its id, what its stage decided, and where it may be shown, its first words. */
final class RowWords {
  private static final int SHOWN = 160;
  private static final String TEXT = "text";

  private RowWords() {}

  /** In a line. Raw text is shown only where it is asked for. */
  static String of(Table<?> table, RowFacts row, ShowText show) {
    return map(table, row, show).entrySet().stream()
        .map(RowWords::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(Map.Entry<String, Object> fact) {
    return switch (fact.getKey()) {
      case "id" -> String.valueOf(fact.getValue());
      case TEXT -> "\"" + fact.getValue() + "\"";
      default -> fact.getKey() + "=" + fact.getValue();
    };
  }

  /** By name; what is not known or not shown is left out. */
  static Map<String, Object> map(Table<?> table, RowFacts row, ShowText show) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", row.id());
    map.putAll(row.decided());
    String text = row.words();
    if (text != null && (!table.raw() || show == ShowText.RAW)) {
      map.put(TEXT, shortened(text));
    }
    return map;
  }

  /** The first words of a text. */
  static String shortened(String text) {
    String line = inOneLine(text);
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** A text as it is shown, so that what was copied from there is found. */
  static String inOneLine(String text) {
    return text.replace('\n', ' ');
  }
}
