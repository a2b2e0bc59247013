package io.syllabus.quality.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text as HTML: whatever a document says, it stays text. */
final class Html {
  private Html() {}

  /** The same tree of maps and lists with every text in it escaped, keys too. */
  static Object escaped(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> safe = new LinkedHashMap<>();
      map.forEach((key, value) -> safe.put(escaped(key), escaped(value)));
      return safe;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(Html::escaped).toList();
    }
    return tree instanceof String text ? escape(text) : tree;
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
