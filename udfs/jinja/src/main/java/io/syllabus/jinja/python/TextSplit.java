package io.syllabus.jinja.python;

import io.syllabus.jinja.text.PythonSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The methods of str that cut it into parts. */
public final class TextSplit {
  static final Method.Table<String> METHODS =
      new Method.Table<String>()
          .add("split", "sep=, maxsplit=", (self, a, budget) -> split(self, a, budget))
          .add("rsplit", "sep=, maxsplit=", (self, a, budget) -> rsplit(self, a, budget))
          .add(
              "splitlines",
              "keepends=",
              (self, a, budget) -> lines(self, Truth.of(Signature.or(a[0], false)), budget))
          .add("partition", "_sep", (self, a, budget) -> partition(self, separator(a[0])))
          .add("rpartition", "_sep", (self, a, budget) -> rpartition(self, separator(a[0])));

  private TextSplit() {}

  private static long limit(Object maxsplit) {
    long limit = maxsplit == Signature.ABSENT ? -1 : Numbers.index(maxsplit, "maxsplit");
    return limit < 0 ? Long.MAX_VALUE : limit;
  }

  private static String separator(Object value) {
    String separator = Types.requireText(value, "separator");
    if (separator.isEmpty()) {
      throw PythonError.value("empty separator");
    }
    return separator;
  }

  private static boolean byWhitespace(Object separator) {
    return separator == null || separator == Signature.ABSENT;
  }

  private static List<Object> split(String text, Object[] arguments, Budget budget) {
    budget.text(text.length());
    long limit = limit(arguments[1]);
    List<Object> parts =
        byWhitespace(arguments[0])
            ? words(text, limit)
            : parts(text, separator(arguments[0]), limit);
    budget.elements(parts.size());
    return parts;
  }

  private static List<Object> words(String text, long limit) {
    List<Object> words = new ArrayList<>();
    int at = skip(text, 0, true);
    while (at < text.length()) {
      int end = words.size() < limit ? skip(text, at, false) : text.length();
      words.add(text.substring(at, end));
      at = skip(text, end, true);
    }
    return words;
  }

  private static int skip(String text, int from, boolean space) {
    int at = from;
    while (at < text.length() && PythonSpace.isSpace(text.charAt(at)) == space) {
      at++;
    }
    return at;
  }

  private static List<Object> parts(String text, String separator, long limit) {
    List<Object> parts = new ArrayList<>();
    int from = 0;
    Substring wanted = Substring.of(separator);
    int at = wanted.in(text, 0);
    while (at >= 0 && parts.size() < limit) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
      at = wanted.in(text, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<Object> rsplit(String text, Object[] arguments, Budget budget) {
    budget.text(text.length());
    long limit = limit(arguments[1]);
    List<Object> parts =
        byWhitespace(arguments[0])
            ? lastWords(text, limit)
            : lastParts(text, separator(arguments[0]), limit);
    budget.elements(parts.size());
    Collections.reverse(parts);
    return parts;
  }

  private static List<Object> lastWords(String text, long limit) {
    List<Object> words = new ArrayList<>();
    int end = skipBack(text, text.length(), true);
    while (end > 0) {
      int start = words.size() < limit ? skipBack(text, end, false) : 0;
      words.add(text.substring(start, end));
      end = skipBack(text, start, true);
    }
    return words;
  }

  private static int skipBack(String text, int from, boolean space) {
    int at = from;
    while (at > 0 && PythonSpace.isSpace(text.charAt(at - 1)) == space) {
      at--;
    }
    return at;
  }

  private static List<Object> lastParts(String text, String separator, long limit) {
    List<Object> parts = new ArrayList<>();
    Substring.Backwards wanted = new Substring.Backwards(text, separator);
    int end = text.length();
    int at = wanted.before(end);
    while (at >= 0 && parts.size() < limit) {
      parts.add(text.substring(at + separator.length(), end));
      end = at;
      at = wanted.before(end);
    }
    parts.add(text.substring(0, end));
    return parts;
  }

  private static Tuple partition(String text, String separator) {
    int at = Substring.of(separator).in(text, 0);
    return at < 0
        ? Tuple.of(text, "", "")
        : Tuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }

  private static Tuple rpartition(String text, String separator) {
    int at = Substring.last(text, separator);
    return at < 0
        ? Tuple.of("", "", text)
        : Tuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }

  /** Lines by every line boundary that Python knows, with or without their ends. */
  public static List<Object> lines(String text, boolean keepEnds, Budget budget) {
    budget.text(text.length());
    List<Object> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isBoundary(text.charAt(end))) {
        end++;
      }
      int next = end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
      lines.add(text.substring(start, keepEnds ? next : end));
      start = next;
    }
    budget.elements(lines.size());
    return lines;
  }

  private static boolean isBoundary(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= 0x1c && c <= 0x1e)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
