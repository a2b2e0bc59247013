package io.syllabus.quality.report;

import java.util.Locale;

/** Text as HTML: whatever a document says, it stays text. */
final class Html {
  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A cell with a number, aligned right. */
  static String cell(long value) {
    return "<td class=n>" + number(value) + "</td>";
  }

  /** A bar, as wide as its share of the whole. */
  static String bar(long part, long whole, String kind) {
    double percent = whole == 0 ? 0 : 100.0 * part / whole;
    return String.format(
        Locale.ROOT, "<i class=\"bar %s\" style=\"width:%.2f%%\"></i>", kind, percent);
  }
}
