package io.syllabus.udfs.text;

import java.nio.charset.Charset;

/** Texts of a mainframe: their blanks and letters lie where no other encoding has its own. */
final class Ebcdic {

  /** Code page 500, whose letters, digits and blanks are those of all Latin ones. */
  static final Charset LATIN = Charset.forName("IBM500");

  private static final int SAMPLE = 1 << 16;
  private static final int SHORTEST = 16;
  private static final double WORDS = 0.7; // of the bytes are letters, digits and blanks
  private static final double BLANKS = 0.05;
  private static final double LOWER = 0.3;

  private Ebcdic() {}

  static boolean is(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int blanks = 0;
    int lower = 0;
    int others = 0;
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xFF;
      blanks += value == 0x40 ? 1 : 0;
      lower += isLetter(value + 0x40) ? 1 : 0;
      others += isLetter(value) || (value >= 0xF0 && value <= 0xF9) ? 1 : 0;
    }
    return length >= SHORTEST
        && blanks > BLANKS * length
        && lower > LOWER * length
        && blanks + lower + others > WORDS * length;
  }

  /** Whether a byte is a capital: A to I, J to R, S to Z. */
  private static boolean isLetter(int value) {
    return (value >= 0xC1 && value <= 0xC9)
        || (value >= 0xD1 && value <= 0xD9)
        || (value >= 0xE2 && value <= 0xE9);
  }
}
