package io.syllabus.jinja.python;

/**
 * Looks for a part of a text in time that grows with the two lengths, not with their product:
 * Java's own search starts anew at every place, which a template can make cost minutes.
 *
 * <p>Source: Knuth, Morris and Pratt, Fast pattern matching in strings, 1977.
 */
final class Substring {
  /** Below it Java's own search is faster, and starting anew is cheap. */
  private static final int SHORT = 16;

  private final String part;
  private final int[] borders;

  private Substring(String part) {
    this.part = part;
    this.borders = part.length() <= SHORT ? null : borders(part);
  }

  static Substring of(String part) {
    return new Substring(part);
  }

  /** For each prefix, the length of the longest shorter one that is its end, too. */
  private static int[] borders(String part) {
    int[] borders = new int[part.length()];
    int border = 0;
    for (int i = 1; i < borders.length; i++) {
      while (border > 0 && part.charAt(i) != part.charAt(border)) {
        border = borders[border - 1];
      }
      border += part.charAt(i) == part.charAt(border) ? 1 : 0;
      borders[i] = border;
    }
    return borders;
  }

  /** The first place at or after {@code from}, -1 if there is none. */
  int in(String text, int from) {
    if (borders == null) {
      return text.indexOf(part, from);
    }
    int matched = 0;
    for (int i = from; i < text.length(); i++) {
      while (matched > 0 && text.charAt(i) != part.charAt(matched)) {
        matched = borders[matched - 1];
      }
      matched += text.charAt(i) == part.charAt(matched) ? 1 : 0;
      if (matched == part.length()) {
        return i + 1 - matched;
      }
    }
    return -1;
  }

  /** The last place, -1 if there is none. */
  static int last(String text, String part) {
    return new Backwards(text, part).before(text.length());
  }

  /** The places of a part from a text's end: those of both turned round, from the beginning. */
  static final class Backwards {
    private final String text;
    private final String part;
    private final String turned;
    private final Substring wanted;

    Backwards(String text, String part) {
      boolean isShort = part.length() <= SHORT;
      this.text = text;
      this.part = part;
      this.turned = isShort ? "" : reversed(text);
      this.wanted = isShort ? null : of(reversed(part));
    }

    /** The last place that ends at or before {@code end}, -1 if there is none. */
    int before(int end) {
      if (wanted == null) {
        return end < part.length() ? -1 : text.lastIndexOf(part, end - part.length());
      }
      int at = wanted.in(turned, text.length() - end);
      return at < 0 ? -1 : text.length() - at - part.length();
    }
  }

  /** Unit by unit: {@code StringBuilder.reverse} keeps the order within surrogate pairs. */
  private static String reversed(String text) {
    char[] units = new char[text.length()];
    for (int i = 0; i < units.length; i++) {
      units[i] = text.charAt(units.length - 1 - i);
    }
    return new String(units);
  }
}
