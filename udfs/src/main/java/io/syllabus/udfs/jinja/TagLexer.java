package io.syllabus.udfs.jinja;

import io.syllabus.udfs.jinja.python.CodePoints;
import io.syllabus.udfs.jinja.python.Numbers;
import io.syllabus.udfs.jinja.python.TextChecks;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Cuts the inside of one tag into names, literals and operators, up to its end. */
final class TagLexer {
  private static final String[] OPERATORS = {
    "**", "//", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}",
    ">", "<", "=", ".", ":", "|", ",", ";"
  };

  private final String source;
  private final boolean variable;
  private final Lexer lexer;

  /** The brackets that are still open: while there are any, {@code }}} does not end the tag. */
  private final Deque<Character> open = new ArrayDeque<>();

  private int at;

  TagLexer(String source, int start, boolean variable, Lexer lexer) {
    this.source = source;
    this.at = start;
    this.variable = variable;
    this.lexer = lexer;
  }

  /** Gives the place behind the tag. */
  int run() {
    while (at < source.length()) {
      lexer.moveTo(at);
      if (open.isEmpty() && end()) {
        return lexer.position();
      }
      token();
    }
    return at;
  }

  private boolean end() {
    String close = variable ? "}}" : "%}";
    char sign = source.charAt(at);
    boolean signed = sign == '-' || (sign == '+' && !variable);
    if (!source.startsWith(close, signed ? at + 1 : at)) {
      return false;
    }
    lexer.add(variable ? TokenType.VARIABLE_END : TokenType.BLOCK_END, "", null);
    lexer.afterEnd(signed ? sign : ' ', at + (signed ? 3 : 2), !variable);
    return true;
  }

  private void token() {
    int c = source.codePointAt(at);
    if (CodePoints.isSpace(c)) {
      at++;
    } else if (isDigit(c)) {
      number();
    } else if (isNamePart(c)) {
      name();
    } else if ((c == '\'' || c == '"') && stringEnd() > 0) {
      int end = stringEnd();
      lexer.add(
          TokenType.STRING, StringLiteral.decode(source.substring(at + 1, end - 1), lexer), null);
      at = end;
    } else {
      operator();
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void name() {
    int end = at;
    while (end < source.length() && isNamePart(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    String name = source.substring(at, end);
    if (!TextChecks.isIdentifier(name)) {
      throw lexer.error("Invalid character in identifier");
    }
    lexer.add(TokenType.NAME, name, null);
    at = end;
  }

  private static boolean isNamePart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private int stringEnd() {
    char quote = source.charAt(at);
    for (int i = at + 1; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.charAt(i) == quote) {
        return i + 1;
      }
    }
    return -1;
  }

  private void number() {
    int whole = digits(at, 10);
    int end = fraction(whole);
    boolean afterDot = at > 0 && source.charAt(at - 1) == '.';
    if (end > whole && !afterDot) {
      lexer.add(TokenType.FLOAT, "", Double.valueOf(source.substring(at, end).replace("_", "")));
      at = end;
    } else {
      integer();
    }
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
    if (digits.length() > 4300) {
      throw lexer.error("a number has more than 4300 digits");
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

  private void operator() {
    for (String operator : OPERATORS) {
      if (source.startsWith(operator, at)) {
        balance(operator.charAt(0));
        lexer.add(TokenType.OPERATOR, operator, null);
        at += operator.length();
        return;
      }
    }
    throw lexer.error("unexpected char '%s'", Character.toString(source.codePointAt(at)));
  }

  private void balance(char c) {
    switch (c) {
      case '(' -> open.push(')');
      case '[' -> open.push(']');
      case '{' -> open.push('}');
      case ')', ']', '}' -> close(c);
      default -> {}
    }
  }

  private void close(char c) {
    if (open.isEmpty()) {
      throw lexer.error("unexpected '%s'", c);
    }
    char expected = open.pop();
    if (expected != c) {
      throw lexer.error("unexpected '%s', expected '%s'", c, expected);
    }
  }
}
