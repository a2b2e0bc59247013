package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;
import java.util.List;

/** The methods of str that look for a part of it, and {@code replace}. */
public final class TextSearch {
  static final Method.Table<String> METHODS =
      new Method.Table<String>()
          .add("find", "_sub, _start=, _end=", (self, a, budget) -> find(self, a, false, budget))
          .add("rfind", "_sub, _start=, _end=", (self, a, budget) -> find(self, a, true, budget))
          .add(
              "index",
              "_sub, _start=, _end=",
              (self, a, budget) -> found(find(self, a, false, budget)))
          .add(
              "rindex",
              "_sub, _start=, _end=",
              (self, a, budget) -> found(find(self, a, true, budget)))
          .add("count", "_sub, _start=, _end=", TextSearch::count)
          .add(
              "startswith",
              "_prefix, _start=, _end=",
              (self, a, budget) -> affix(self, a, "startswith", budget))
          .add(
              "endswith",
              "_suffix, _start=, _end=",
              (self, a, budget) -> affix(self, a, "endswith", budget))
          .add("replace", "_old, _new, _count=", TextSearch::replace);

  private TextSearch() {}

  /** The part from start to end by code points; null if start lies beyond the end. */
  private static String window(String text, Object[] arguments, Budget budget) {
    budget.text(text.length());
    if (isOpen(arguments[1]) && isOpen(arguments[2])) {
      return text;
    }
    int length = CodePoints.length(text);
    int start = position(arguments[1], 0, length);
    int end = Math.min(length, position(arguments[2], length, length));
    return start > end ? null : CodePoints.substring(text, start, end);
  }

  private static boolean isOpen(Object bound) {
    return bound == null || bound == Signature.ABSENT;
  }

  private static int position(Object bound, int fallback, int length) {
    if (isOpen(bound)) {
      return fallback;
    }
    long index = Numbers.index(bound, "slice indices");
    long shifted = index < 0 ? Math.max(0, index + length) : index;
    return (int) Math.min(shifted, (long) length + 1);
  }

  private static long find(String self, Object[] arguments, boolean last, Budget budget) {
    String part = Types.requireText(arguments[0], "argument");
    String window = window(self, arguments, budget);
    int at =
        window == null
            ? -1
            : last ? Substring.last(window, part) : Substring.of(part).in(window, 0);
    if (at < 0) {
      return -1;
    }
    int start = position(arguments[1], 0, CodePoints.length(self));
    return (long) start + window.codePointCount(0, at);
  }

  private static long found(long index) {
    if (index < 0) {
      throw PythonError.value("substring not found");
    }
    return index;
  }

  private static Object count(String self, Object[] arguments, Budget budget) {
    String part = Types.requireText(arguments[0], "argument");
    String window = window(self, arguments, budget);
    if (window == null) {
      return 0L;
    }
    if (part.isEmpty()) {
      return CodePoints.length(window) + 1L;
    }
    long count = 0;
    Substring wanted = Substring.of(part);
    for (int at = wanted.in(window, 0); at >= 0; at = wanted.in(window, at + part.length())) {
      count++;
    }
    return count;
  }

  private static Object affix(String self, Object[] arguments, String method, Budget budget) {
    String window = window(self, arguments, budget);
    List<?> affixes =
        arguments[0] instanceof Tuple tuple ? tuple : List.of(affixText(arguments[0], method));
    for (Object affix : affixes) {
      String text = affixText(affix, method);
      if (window != null
          && (method.equals("startswith") ? window.startsWith(text) : window.endsWith(text))) {
        return true;
      }
    }
    return false;
  }

  private static String affixText(Object affix, String method) {
    String text = Types.text(affix);
    if (text == null) {
      throw PythonError.type(
          "%s first arg must be str or a tuple of str, not %s", method, Types.name(affix));
    }
    return text;
  }

  private static Object replace(String self, Object[] arguments, Budget budget) {
    String old = Types.requireText(arguments[0], "replace() argument 1");
    String fresh = Types.requireText(arguments[1], "replace() argument 2");
    long count = arguments[2] == Signature.ABSENT ? -1 : Numbers.index(arguments[2], "count");
    return replace(self, old, fresh, count, budget);
  }

  /** Replaces the first {@code count} places, all of them if it is negative. */
  public static String replace(String text, String old, String fresh, long count, Budget budget) {
    budget.text(text.length());
    if (old.isEmpty()) {
      return interleave(text, fresh, count, budget);
    }
    Substring wanted = Substring.of(old);
    int at = wanted.in(text, 0);
    if (at < 0 || count == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + fresh.length());
    int from = 0;
    for (long done = 0; at >= 0 && done != count; done++) {
      out.append(text, from, at).append(fresh);
      budget.text(fresh.length());
      requireRoom(out, budget);
      from = at + old.length();
      at = wanted.in(text, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static void requireRoom(StringBuilder out, Budget budget) {
    if (out.length() > budget.maxLength()) {
      budget.text(out.length());
    }
  }

  /** An empty text is found before every code point and at the end. */
  private static String interleave(String text, String fresh, long count, Budget budget) {
    StringBuilder out = new StringBuilder();
    long left = count < 0 ? Long.MAX_VALUE : count;
    int at = 0;
    for (; at < text.length() && left > 0; left--) {
      int c = text.codePointAt(at);
      out.append(fresh).appendCodePoint(c);
      budget.text(fresh.length());
      requireRoom(out, budget);
      at += Character.charCount(c);
    }
    return out.append(text, at, text.length()).append(left > 0 ? fresh : "").toString();
  }
}
