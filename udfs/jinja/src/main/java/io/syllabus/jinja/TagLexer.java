package io.syllabus.jinja;

import io.syllabus.jinja.python.TextChecks;
import io.syllabus.jinja.text.PythonSpace;
import java.util.ArrayDeque;
import java.util.Deque;

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
    if (PythonSpace.isSpace(c)) {
      at++;
    } else if (isDigit(c)) {
      at = new NumberLexer(source, at, lexer).run();
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
