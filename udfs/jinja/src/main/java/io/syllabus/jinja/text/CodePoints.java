package io.syllabus.jinja.text;

/** Texts as Python sees them: sequences of code points. */
public final class CodePoints {
  private static final String[] ASCII = new String[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = Character.toString(i);
    }
  }

  private CodePoints() {}

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** One code point as a text of its own. */
  public static String one(int codePoint) {
    return codePoint < ASCII.length ? ASCII[codePoint] : Character.toString(codePoint);
  }

  /** The UTF-16 index of a code point's index. */
  public static int offset(String text, int index) {
    return text.offsetByCodePoints(0, index);
  }

  public static String substring(String text, int start, int end) {
    int from = offset(text, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** Orders by code points; UTF-16 order differs above U+FFFF. */
  public static int compare(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? surrogateFirst(left, i, b) : -surrogateFirst(right, i, a);
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private static int surrogateFirst(String text, int index, char other) {
    boolean second =
        index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return Integer.compare(text.codePointAt(second ? index - 1 : index), other);
  }
}
