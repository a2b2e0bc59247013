package io.syllabus.udfs.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a text is counted in once letter case, punctuation and white space are folded away.
 *
 * <p>Words are runs of letters and digits. Chinese has no word boundaries, so where more than a
 * quarter of the characters are U+4E00–9FFF (a run of white space counts as one), a unit is any
 * character that is not white space.
 */
public final class Units {
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private Units() {}

  /** The units of a text in order; empty for a text without any. */
  public static List<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isChinese(lower) ? characters(lower) : runs(lower);
  }

  /** The words in lower case, whatever the writing; a run of Han characters is one. */
  public static List<String> words(String text) {
    return runs(text.toLowerCase(Locale.ROOT));
  }

  /** Whether the text is counted in characters. */
  public static boolean isChinese(String text) {
    int han = 0;
    int length = 0;
    boolean gap = true; // leading white space does not count
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean space = isSpace(c);
      length += space && gap ? 0 : 1;
      han += FIRST_HAN <= c && c <= LAST_HAN ? 1 : 0;
      gap = space;
    }
    return 4L * han > (gap ? length - 1 : length);
  }

  private static List<String> characters(String text) {
    List<String> units = new ArrayList<>(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(c -> units.add(Character.toString(c)));
    return units;
  }

  private static List<String> runs(String text) {
    List<String> units = new ArrayList<>(text.length() / 5);
    int start = -1;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isWordCharacter(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        units.add(text.substring(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      units.add(text.substring(start));
    }
    return units;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** Letters and every kind of number, so that ² and Ⅳ tell texts apart. */
  private static boolean isWordCharacter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
