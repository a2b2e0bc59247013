package io.syllabus.jinja;

import io.syllabus.jinja.python.Numbers;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Reads a number as Python writes it: decimal, 0x, 0o or 0b, a fraction, an exponent, underscores.
 */
final class NumberLexer {
  private static final int MAX_DIGITS = 4300;

  private final String source;
  private final Lexer lexer;
  private int at;

  NumberLexer(String source, int start, Lexer lexer) {
    this.source = source;
    this.at = start;
    this.lexer = lexer;
  }

  /** Adds the number and gives the place behind it. */
  int run() {
    int whole = digits(at, 10);
    int end = fraction(whole);
    boolean afterDot = at > 0 && source.charAt(at - 1) == '.';
    if (end > whole && !afterDot) {
      lexer.add(TokenType.FLOAT, "", Double.valueOf(source.substring(at, end).replace("_", "")));
      at = end;
    } else {
      integer();
    }
    return at;
  }

  /** The end of a fraction and an exponent; the start itself if there is neither. */
  private int fraction(int whole) {
    int end = whole;
    if (end + 1 < source.length() && source.charAt(end) == '.' && isDigit(source.charAt(end + 1))) {
      end = digits(end + 1, 10);
    }
    int exponent = end + 1;
    if (end < source.length() && (source.charAt(end) | 0x20) == 'e') {
      exponent += exponent < source.length() && "+-".indexOf(source.charAt(exponent)) >= 0 ? 1 : 0;
      return exponent < source.length() && isDigit(source.charAt(exponent))
          ? digits(exponent, 10)
          : end;
    }
    return end;
  }

  /** The end of digits in which single underscores may stand between two digits. */
  private int digits(int from, int radix) {
    int end = from;
    while (isDigitAt(end, radix)
        || (end > from && source.startsWith("_", end) && isDigitAt(end + 1, radix))) {
      end++;
    }
    return end;
  }

  private boolean isDigitAt(int index, int radix) {
    return index < source.length()
        && source.charAt(index) < 128
        && Character.digit(source.charAt(index), radix) >= 0;
  }

  private void integer() {
    String mark = source.substring(at, Math.min(at + 2, source.length())).toLowerCase(Locale.ROOT);
    int radix = mark.equals("0x") ? 16 : mark.equals("0o") ? 8 : mark.equals("0b") ? 2 : 10;
    int start = radix == 10 ? at : at + 2;
    int from = radix != 10 && source.startsWith("_", start) ? start + 1 : start;
    int end = digits(from, radix);
    if ((radix == 10 && source.charAt(at) == '0') || end == from) {
      zero();
      return;
    }
    lexer.add(
        TokenType.INTEGER, "", integerOf(source.substring(from, end).replace("_", ""), radix));
    at = end;
  }

  private Object integerOf(String digits, int radix) {
    if (digits.length() > MAX_DIGITS) {
      throw lexer.error("a number has more than %d digits", MAX_DIGITS);
    }
    return Numbers.normal(new BigInteger(digits, radix));
  }

  /** A decimal number that begins with 0 consists of zeros only. */
  private void zero() {
    while (at < source.length() && (source.charAt(at) == '0' || source.startsWith("_0", at))) {
      at++;
    }
    lexer.add(TokenType.INTEGER, "", 0L);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
