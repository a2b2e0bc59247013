package io.syllabus.udfs.dedup;

import java.text.Normalizer;

/** One way to write what is written in several: width, digits, dashes, quotes, invisibles. */
public final class CharacterFolding {
  private static final int FULL_WIDTH = 0xFEE0;

  private CharacterFolding() {}

  /** The folded text; letter case stays. */
  public static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(CharacterFolding::fold)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int fold(int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold(c - FULL_WIDTH);
    }
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case '\r', 0x85, 0x2028, 0x2029 -> '\n';
      case 0x2019, 0x2018, 0x02BC -> '\'';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x301C, '~' -> '-';
      case 0xFFE0 -> 0xA2;
      case 0xFFE1 -> 0xA3;
      case 0xFFE5 -> 0xA5;
      case 0x2103 -> 0xB0; // ℃: the letter is told by the degree
      default -> Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0x17B4
        || c == 0x17B5;
  }
}
