package io.syllabus.jinja.python;

/** Python's {@code repr} of a str: its quotes, and escapes for what is not printable. */
final class TextRepr {
  private TextRepr() {}

  static void write(String text, StringBuilder out) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    text.codePoints().forEach(c -> write(c, quote, out));
    out.append(quote);
  }

  private static void write(int c, char quote, StringBuilder out) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(escape(c));
    }
  }

  static String escape(int c) {
    return c < 0x100
        ? "\\x%02x".formatted(c)
        : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
  }

  /** Python's {@code isprintable}: no control, format, surrogate, private, unassigned or space. */
  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
