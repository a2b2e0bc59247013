package io.syllabus.jinja;

import io.syllabus.jinja.text.PythonSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into tokens: text between tags, and what stands inside them.
 *
 * <p>PythonSpace follows {@code trim_blocks} (the first line feed after a block or comment goes)
 * and {@code lstrip_blocks} (blanks between the start of a line and a block or comment go); {@code
 * -} at a tag takes all whitespace on its side, {@code +} none.
 */
final class Lexer {
  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int counted;

  /** Whether the text that follows begins a line, for the stripping of blanks. */
  private boolean lineStart = true;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) {
    Lexer lexer = new Lexer(lines(source));
    lexer.run();
    return lexer.tokens;
  }

  /** All line ends become line feeds, and one at the very end goes. */
  private static String lines(String source) {
    String text = source.replace("\r\n", "\n").replace('\r', '\n');
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private void run() {
    while (at < source.length()) {
      int tag = nextTag(at);
      if (tag < 0) {
        data(source.substring(at));
        at = source.length();
      } else {
        tag(tag);
      }
    }
    add(TokenType.END, "", null);
  }

  private int nextTag(int from) {
    for (int i = source.indexOf('{', from);
        i >= 0 && i + 1 < source.length();
        i = source.indexOf('{', i + 1)) {
      if ("{%#".indexOf(source.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void tag(int start) {
    char kind = source.charAt(start + 1);
    char sign = signAt(start + 2);
    String text = source.substring(at, start);
    data(stripped(text, sign, kind != '{'));
    at = start + 2 + (sign == ' ' ? 0 : 1);
    lineStart = false;
    int raw = kind == '%' ? rawBody(at) : -1;
    if (raw >= 0) {
      raw(raw);
    } else if (kind == '#') {
      comment();
    } else {
      add(kind == '{' ? TokenType.VARIABLE_BEGIN : TokenType.BLOCK_BEGIN, "", null);
      at = new TagLexer(source, at, kind == '{', this).run();
    }
  }

  private char signAt(int index) {
    char c = index < source.length() ? source.charAt(index) : ' ';
    return c == '-' || c == '+' ? c : ' ';
  }

  /** The text before a tag, less the whitespace that the tag takes away. */
  private String stripped(String text, char sign, boolean block) {
    if (sign == '-') {
      return PythonSpace.stripRight(text);
    }
    int lineFeed = text.lastIndexOf('\n');
    boolean onlyBlanks =
        (lineFeed >= 0 || lineStart)
            && text.substring(lineFeed + 1).chars().allMatch(PythonSpace::isSpace);
    return block && sign == ' ' && onlyBlanks ? text.substring(0, lineFeed + 1) : text;
  }

  private void data(String text) {
    if (!text.isEmpty()) {
      add(TokenType.DATA, text, null);
    }
  }

  private void comment() {
    int end = source.indexOf("#}", at);
    if (end < 0) {
      throw error("Missing end of comment tag");
    }
    afterEnd(end > at ? source.charAt(end - 1) : ' ', end + 2, true);
  }

  /** Goes on behind the end of a tag, whose sign stood before it. */
  void afterEnd(char sign, int end, boolean trims) {
    at = end;
    if (sign == '-') {
      while (at < source.length() && PythonSpace.isSpace(source.charAt(at))) {
        at++;
      }
    } else if (trims && sign != '+' && source.startsWith("\n", at)) {
      at++;
    }
    lineStart = source.charAt(at - 1) == '\n';
  }

  int position() {
    return at;
  }

  /** Where the text of a raw block begins; -1 if this is another tag. */
  private int rawBody(int from) {
    int word = skipSpace(from);
    if (!source.startsWith("raw", word)) {
      return -1;
    }
    int end = skipSpace(word + 3);
    if (source.startsWith("%}", end)) {
      return end + 2;
    }
    return source.startsWith("-%}", end) ? skipSpace(end + 3) : -1;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < source.length() && PythonSpace.isSpace(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private void raw(int body) {
    lineStart = source.charAt(body - 1) == '\n';
    for (int tag = source.indexOf("{%", body); tag >= 0; tag = source.indexOf("{%", tag + 1)) {
      char sign = signAt(tag + 2);
      int word = skipSpace(tag + 2 + (sign == ' ' ? 0 : 1));
      int end = source.startsWith("endraw", word) ? skipSpace(word + 6) : source.length();
      char endSign = signAt(end);
      end += endSign == ' ' ? 0 : 1;
      if (source.startsWith("%}", end)) {
        data(stripped(source.substring(body, tag), sign, true));
        afterEnd(endSign, end + 2, true);
        return;
      }
    }
    throw error("Missing end of raw directive");
  }

  void add(TokenType type, String text, Object value) {
    tokens.add(new Token(type, text, value, line(at)));
  }

  /** The line of a place; places are asked for in rising order. */
  private int line(int place) {
    for (; counted < place; counted++) {
      line += source.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  TemplateException error(String format, Object... args) {
    return TemplateException.syntax(line(Math.min(at, source.length())), format, args);
  }

  void moveTo(int place) {
    at = place;
  }
}
