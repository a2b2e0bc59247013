package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The rows of a CSV file (RFC 4180) with a header.
 *
 * <p>A stray quote would swallow the rows behind it: a row that spans lines, and whose quotes do
 * not close or that has not as many values as the header, is given up alone. Reading goes on with
 * the next line with which a row begins that has.
 */
final class CsvRecords {

  private static final int NONE = -1;
  private static final long PASSES = 16; // over a text, all rows that are given up together

  private final String text;
  private final CsvScan scan;
  private final List<String> header;
  private final RowSink sink;
  private long line;
  private long lost = NONE; // the line of a row that was given up, until reading goes on
  private long wasted;

  private CsvRecords(String text, String headerLine, RowSink sink) {
    this.text = text;
    this.scan = new CsvScan(text, CsvHeader.delimiter(headerLine));
    this.header = CsvHeader.names(headerLine);
    this.sink = sink;
  }

  /**
   * Reads a file that begins with its header, or a later part of it.
   *
   * @param headerLine of the file, null if the text begins with it
   */
  static void read(String text, String headerLine, RowSink sink) {
    String own = headerLine == null ? CsvHeader.of(text) : headerLine;
    CsvRecords rows = new CsvRecords(text, own, sink);
    rows.line = 1;
    rows.readFrom(headerLine == null ? rows.passed(0, own.length()) : 0);
  }

  private void readFrom(int start) {
    int at = passed(start, scan.skipEmptyLines(start));
    while (at < text.length()) {
      int next = row(at);
      at = passed(at, scan.skipEmptyLines(next));
    }
    if (lost != NONE) {
      giveUp("nothing behind it can be read");
    }
  }

  /** Reads a row and gives the offset of the next one. */
  private int row(int at) {
    scan.read(at, header.size());
    boolean fits = scan.values().size() >= header.size() && !hasMore();
    if (fits && !scan.isBroken()) {
      if (lost != NONE) {
        giveUp("reading goes on in line " + line);
      }
      sink.row(line, values());
      return scan.end();
    }
    if (scan.spansLines()) {
      return open(at);
    }
    if (lost == NONE) {
      sink.bad(
          line,
          "it has %d values where the header names %d"
              .formatted(scan.values().size(), header.size()));
    }
    return scan.end();
  }

  /** Gives up the row alone, or with the one that was given up before it, whose rest it may be. */
  private int open(int at) {
    if (lost != NONE && scan.isBroken()) {
      giveUp("reading goes on in line " + line);
    }
    lost = lost == NONE ? line : lost;
    wasted += scan.end() - at;
    if (wasted > PASSES * text.length()) {
      scan.endQuotesWithLines();
    }
    return scan.nextLine(at);
  }

  private void giveUp(String then) {
    sink.bad(lost, "its quotes do not close, or a value is missing; " + then);
    lost = NONE;
  }

  private ObjectNode values() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), scan.values().get(i));
    }
    return row;
  }

  /** Delimiters behind the last value are no values. */
  private boolean hasMore() {
    return scan.values().stream().skip(header.size()).anyMatch(value -> !value.isBlank());
  }

  /** Counts the lines up to an offset, and gives it. */
  private int passed(int from, int to) {
    for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return to;
  }
}
