package io.syllabus.jinja;

/** What stands between a string's quotes, with Python's escapes resolved. */
final class StringLiteral {
  private static final String SIMPLE = "\\'\"abfnrtv";
  private static final String SIMPLE_VALUES = "\\'\"\u0007\b\f\n\r\t\u000b";

  private final String text;
  private final Lexer lexer;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private StringLiteral(String text, Lexer lexer) {
    this.text = text;
    this.lexer = lexer;
  }

  static String decode(String text, Lexer lexer) {
    return text.indexOf('\\') < 0 ? text : new StringLiteral(text, lexer).run();
  }

  private String run() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape();
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void escape() {
    int c = text.codePointAt(at);
    int simple = SIMPLE.indexOf(c);
    if (simple >= 0) {
      out.append(SIMPLE_VALUES.charAt(simple));
      at++;
    } else if (c == '\n') {
      at++;
    } else if (c >= '0' && c <= '7') {
      octal();
    } else if (c == 'N') {
      named();
    } else {
      hexOrUnknown(c);
    }
  }

  private void octal() {
    int start = at;
    while (at < text.length()
        && at < start + 3
        && text.charAt(at) >= '0'
        && text.charAt(at) <= '7') {
      at++;
    }
    out.append((char) Integer.parseInt(text.substring(start, at), 8));
  }

  private void hexOrUnknown(int c) {
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      at++;
      out.appendCodePoint(hex(digits));
    } else if (c < 128) {
      out.append('\\').append((char) c);
      at++;
    } else {
      // Jinja2 writes the letter as an escape first, and the backslash before it then escapes that.
      out.append(
          c < 0x100
              ? "\\x%02x".formatted(c)
              : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
      at += Character.charCount(c);
    }
  }

  private int hex(int digits) {
    int end = at + digits;
    boolean valid =
        end <= text.length()
            && text.substring(at, end)
                .chars()
                .allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    long value = valid ? Long.parseLong(text.substring(at, end), 16) : -1;
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      throw lexer.error("a string has a truncated or illegal escape");
    }
    at = end;
    return (int) value;
  }

  private void named() {
    int end = text.indexOf('}', at);
    if (!text.startsWith("N{", at) || end < 0) {
      throw lexer.error("a string has a malformed \\N character escape");
    }
    try {
      out.appendCodePoint(Character.codePointOf(text.substring(at + 2, end)));
    } catch (IllegalArgumentException e) {
      throw lexer.error("a string has an unknown Unicode character name");
    }
    at = end + 1;
  }
}
