package io.syllabus.udfs.records;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one row of a CSV text (RFC 4180) at a time. A quote opens only where a value begins; what
 * stands between a closing quote and the next delimiter belongs to the value.
 */
final class CsvScan {

  private final String text;
  private final char delimiter;
  private final List<String> values = new ArrayList<>();
  private int at;
  private boolean spansLines;
  private boolean broken;
  private boolean quotesEndWithLines;

  CsvScan(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** From now on no value has more lines than one. */
  void endQuotesWithLines() {
    quotesEndWithLines = true;
  }

  /**
   * Reads the row that begins at an offset before the text's end.
   *
   * @param most values of a row: one that spans lines and has more is given up
   */
  void read(int start, int most) {
    values.clear();
    at = start;
    spansLines = false;
    broken = false;
    do {
      values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
      broken |= spansLines && values.size() > most && !values.get(values.size() - 1).isBlank();
    } while (!broken && isDelimiter(at++));
    at = afterBreak(at - 1);
  }

  /** The values of the row, as far as they were read. */
  List<String> values() {
    return values;
  }

  /** The offset behind the row and its line break. */
  int end() {
    return at;
  }

  boolean spansLines() {
    return spansLines;
  }

  /** Whether a quote opens what no quote closes before a delimiter: the row may hold others. */
  boolean isBroken() {
    return broken;
  }

  private String bare() {
    int start = at;
    while (!endsValue(at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    int open = at++;
    for (; at < text.length() && !closes(at); at++) {
      value.append(text.charAt(at));
      at += text.charAt(at) == '"' ? 1 : 0;
    }
    boolean closed = at < text.length() && text.charAt(at) == '"';
    at += closed ? 1 : 0;
    int firstBreak = lineEnd(open);
    boolean longer = firstBreak < at && !text.substring(firstBreak, at).isBlank();
    spansLines |= longer;
    broken |= longer && (!closed || !endsValue(at));
    return broken ? value.toString() : value.append(bare()).toString();
  }

  private boolean closes(int i) {
    char c = text.charAt(i);
    if (c == '"') {
      return i + 1 == text.length() || text.charAt(i + 1) != '"';
    }
    return quotesEndWithLines && isBreak(c);
  }

  private boolean endsValue(int i) {
    return i >= text.length() || isDelimiter(i) || isBreak(text.charAt(i));
  }

  private boolean isDelimiter(int i) {
    return i < text.length() && text.charAt(i) == delimiter;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The offset of the next line break, the text's end if there is none. */
  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The offset of the line after the one that an offset is in. */
  int nextLine(int from) {
    return afterBreak(lineEnd(from));
  }

  private int afterBreak(int end) {
    if (end >= text.length()) {
      return text.length();
    }
    boolean pair = text.startsWith("\r\n", end);
    return end + (pair ? 2 : isBreak(text.charAt(end)) ? 1 : 0);
  }

  /** The offset of the next line that holds something. */
  int skipEmptyLines(int from) {
    int i = from;
    while (i < text.length() && isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
