package io.syllabus.udfs.lm;

/**
 * What does not count for a model: case, width, and which digit it is, since 2023 and 2024 are as
 * likely. Controls become blanks, half a surrogate pair the replacement character.
 */
final class TokenFolding {
  private TokenFolding() {}

  static String fold(String line) {
    char[] units = line.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = Character.isSurrogate(units[i]) ? whole(units, i) : fold(units[i]);
    }
    return new String(units);
  }

  private static char fold(char unit) {
    if (unit >= 'a' && unit <= 'z') {
      return unit;
    }
    char c = unit >= '！' && unit <= '～' ? (char) (unit - ('！' - '!')) : unit;
    if (Character.isDigit(c)) {
      return '0';
    }
    if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }

  /** A unit of a whole pair as it is: letters beyond the first plane have no case that matters. */
  static char whole(char[] units, int at) {
    boolean first =
        Character.isHighSurrogate(units[at])
            && at + 1 < units.length
            && Character.isLowSurrogate(units[at + 1]);
    boolean second =
        Character.isLowSurrogate(units[at]) && at > 0 && Character.isHighSurrogate(units[at - 1]);
    return first || second ? units[at] : '\uFFFD';
  }
}
