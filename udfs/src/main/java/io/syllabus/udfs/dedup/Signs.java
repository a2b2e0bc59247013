package io.syllabus.udfs.dedup;

/** Which characters that are neither letter nor digit carry meaning, by what stands beside them. */
final class Signs {
  private static final String DECORATION = "|`©®™";

  private Signs() {}

  /** Whether the character at that place of a folded text tells one text from another. */
  static boolean isMeant(String text, int at) {
    int c = text.codePointAt(at);
    return switch (c) {
      case '-' -> isMinus(text, at);
      case '*', '/', ':' -> isBetween(text, at);
      case '#' -> isLetter(text, at - 1) || isDigit(text, at + 1);
      case '+' ->
          isOperand(text, at - 1)
              || isOperand(text, at + 1)
              || isBetween(text, at)
              || is(text, at - 1, '+');
      case '>' -> !isLineStart(text, at) || isDigit(text, skip(text, at, 1));
      case '=' -> !is(text, at - 1, '=') && !is(text, at + 1, '=');
      case '%', '‰', '^', '@' -> true;
      default -> isSymbol(c) && !isBullet(text, at, c);
    };
  }

  private static boolean isSymbol(int c) {
    int type = Character.getType(c);
    return (type == Character.MATH_SYMBOL
            || type == Character.CURRENCY_SYMBOL
            || type == Character.OTHER_SYMBOL
            || type == Character.MODIFIER_SYMBOL)
        && DECORATION.indexOf(c) < 0;
  }

  private static boolean isBullet(String text, int at, int c) {
    boolean shape = c >= 0x2500 && c <= 0x25FF;
    boolean arrow = (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2794 && c <= 0x27BE);
    return shape || (arrow && isLineStart(text, at));
  }

  /** A minus: between numbers, or before one and after no letter or digit. */
  private static boolean isMinus(String text, int at) {
    return (isDigit(text, at + 1) && !isOperand(text, at - 1))
        || (isDigit(text, skip(text, at, 1)) && isDigit(text, skip(text, at, -1)));
  }

  /** Between operands, spaced alike on both sides; a colon or slash between digits. */
  private static boolean isBetween(String text, int at) {
    int before = skip(text, at, -1);
    int after = skip(text, at, 1);
    boolean star = text.charAt(at) == '*' || text.charAt(at) == '+';
    boolean even = at - before == after - at;
    return even
        && (star
            ? isOperand(text, before) && isOperand(text, after)
            : isDigit(text, before) && isDigit(text, after));
  }

  /** The next place that is no blank, at most two away. */
  private static int skip(String text, int at, int step) {
    return is(text, at + step, ' ') ? at + 2 * step : at + step;
  }

  private static boolean isLineStart(String text, int at) {
    int i = at - 1;
    while (i >= 0 && at - i < 8 && (text.charAt(i) == ' ' || text.charAt(i) == '>')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private static boolean is(String text, int i, char c) {
    return i >= 0 && i < text.length() && text.charAt(i) == c;
  }

  private static boolean isLetter(String text, int i) {
    return i >= 0
        && i < text.length()
        && Character.isLetter(text.charAt(i))
        && !Tokens.isHan(text.charAt(i));
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean isOperand(String text, int i) {
    return isLetter(text, i) || isDigit(text, i) || is(text, i, ')') || is(text, i, '(');
  }
}
