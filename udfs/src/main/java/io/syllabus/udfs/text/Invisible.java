package io.syllabus.udfs.text;

/**
 * Characters that no reader sees: Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties,
 * which the JDK does not give), the format characters, and controls other than white space.
 */
public final class Invisible {
  /** What is ignorable and of another category than Cf: first and last of each range (16.0). */
  private static final int[][] OTHER = {
    {0x034F, 0x034F},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180B, 0x180F},
    {0x2065, 0x2065},
    {0x3164, 0x3164},
    {0xFE00, 0xFE0F},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8},
    {0xE0000, 0xE0FFF}
  };

  private Invisible() {}

  /** Whether a code point leaves no ink; blanks, tabs and line ends do not count. */
  public static boolean is(int c) {
    if (c < 0x7F) {
      return c < 0x20 && !(c >= '\t' && c <= '\r');
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c < 0x600 || c == 0x61C || c > 0x8E2; // between: signs of Arabic
      case Character.CONTROL -> c != 0x85;
      case Character.NON_SPACING_MARK, Character.OTHER_LETTER, Character.UNASSIGNED -> other(c);
      default -> false;
    };
  }

  private static boolean other(int c) {
    for (int[] range : OTHER) {
      if (c >= range[0] && c <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
