package io.syllabus.udfs.text;

/** Characters that nobody sees: spaces of all kinds, control and zero-width characters. */
public final class Blank {
  private Blank() {}

  public static boolean isBlank(int c) {
    return c <= ' '
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  public static boolean isBlank(CharSequence text) {
    return text.codePoints().allMatch(Blank::isBlank);
  }

  /** The text without blank characters at its ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
