package io.syllabus.jinja.text;

import java.util.function.IntPredicate;

/** PythonSpace as Python's {@code str} defines it; U+200B and U+FEFF are none. */
public final class PythonSpace {
  private PythonSpace() {}

  /** Whether one code point is whitespace. */
  public static boolean isSpace(int c) {
    return (c >= 9 && c <= 13)
        || (c >= 28 && c <= 32)
        || c == 0x85
        || c == 0xa0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /** Without whitespace at both ends. */
  public static String strip(String text) {
    return left(right(text, PythonSpace::isSpace), PythonSpace::isSpace);
  }

  /** Without whitespace at the end. */
  public static String stripRight(String text) {
    return right(text, PythonSpace::isSpace);
  }

  /** Without the code points at its front that are to go. */
  public static String left(String text, IntPredicate strip) {
    int start = 0;
    while (start < text.length() && strip.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return text.substring(start);
  }

  /** Without the code points at its end that are to go. */
  public static String right(String text, IntPredicate strip) {
    int end = text.length();
    while (end > 0 && strip.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }
}
