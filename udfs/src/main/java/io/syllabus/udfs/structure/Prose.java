package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage as one reads it: without its number, without Markdown, lines that a page's width or end
 * broke joined again. Keeps where each character came from.
 */
final class Prose {
  private static final String ENDS = ".!?。！？；;:：…";
  private static final String FENCE = "```";
  private static final int SHORT =
      20; // columns; what is shorter was not broken by the page's width

  private static final Pattern ITEM =
      Pattern.compile(
          "[-*+•·●○▪■◆–—]\\s|\\d{1,3}[.、)）]|\\d{1,3}(?:\\.\\d{1,3}){1,4}\\s|[(（][\\p{L}\\p{N}]{1,4}[)）]|[①-⑳]|[a-zA-Z][.)]\\s|[一二三四五六七八九十]{1,3}、|[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z（）()"
              + " ]{1,18}[：:]");

  private static final Pattern MARKUP =
      Pattern.compile(
          "^>\\s?|</?(?:br|p|div|span|font|center|[biu]|em|strong)\\b[^<>]{0,80}>|</br>|(?<!^)\\*{1,3}|^\\*{1,3}(?!\\s)|__|(?<![\\p{L}\\p{N}_])_(?=\\S)|(?<=[^\\s_])_(?![\\p{L}\\p{N}_])|`|\\]\\([^)\\s]{0,300}\\)|\\[(?=[^\\]\\[]{1,200}\\]\\()");

  private final StringBuilder read = new StringBuilder();
  private final List<Integer> from = new ArrayList<>(); // UTF-16 offset in the text

  private final String text;

  /**
   * @param skip UTF-16 units at the start of the text to leave out
   */
  Prose(String text, int skip) {
    this.text = text;
    int start = skip;
    String before = "";
    boolean fenced = false;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String line = Blank.strip(text.substring(start, end));
      if (line.startsWith(FENCE) || fenced) {
        verbatim(text.substring(start, end), start);
        fenced ^= line.startsWith(FENCE);
        before = FENCE;
      } else if (!line.isEmpty()) {
        join(before, line);
        add(line, text.indexOf(line, start));
        before = line;
      }
      start = end + 1;
    }
  }

  /** A line of code stays as it is. */
  private void verbatim(String line, int offset) {
    if (!read.isEmpty()) {
      append('\n', lastOffset());
    }
    append(line, 0, line.length(), offset);
  }

  private void join(String before, String line) {
    if (read.isEmpty()) {
      return;
    }
    if (before.equals(FENCE)) {
      append('\n', lastOffset());
      return;
    }
    int last = before.codePointBefore(before.length());
    boolean broken = ENDS.indexOf(last) < 0 && columns(before) >= SHORT;
    if (!broken || ITEM.matcher(line).lookingAt() || line.startsWith("|")) {
      append('\n', lastOffset());
    } else if (!isHan(last) && !isHan(line.codePointAt(0))) {
      append(' ', lastOffset());
    }
  }

  private int lastOffset() {
    return from.get(from.size() - 1);
  }

  private void add(String line, int offset) {
    Matcher markup = MARKUP.matcher(line);
    int start = 0;
    while (markup.find()) {
      append(line, start, markup.start(), offset);
      start = markup.end();
    }
    append(line, start, line.length(), offset);
  }

  private void append(String line, int start, int end, int offset) {
    for (int i = start; i < end; i++) {
      append(line.charAt(i), offset + i);
    }
  }

  private void append(char c, int offset) {
    read.append(c);
    from.add(offset);
  }

  String text() {
    return read.toString();
  }

  /** Code points of the passage's text for a range of what is read. */
  Span evidence(int start, int end) {
    int first = from.get(start);
    int last = from.get(end - 1) + 1;
    int before = text.codePointCount(0, first);
    return new Span(before, before + text.codePointCount(first, last));
  }

  /** All of it as one statement. */
  AnswerStatement whole() {
    return new AnswerStatement(text(), text(), 0);
  }

  List<AnswerStatement> statements() {
    return Statements.of(text());
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> isHan(c) ? 2 : 1).sum();
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || (0x3000 <= c && c <= 0x30FF)
        || (0xFF01 <= c && c <= 0xFF60)
        || c == '“'
        || c == '”';
  }
}
