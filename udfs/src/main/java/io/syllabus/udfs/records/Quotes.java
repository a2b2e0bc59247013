package io.syllabus.udfs.records;

/**
 * Tells, byte by byte, which line feeds end a row of a CSV file: those in quotes do not, and a
 * quote opens only where a value begins.
 *
 * <p>No byte of a multi-byte character of UTF-8 or GB18030 is a quote, a delimiter or a line feed.
 */
final class Quotes {

  private static final int NONE = -1;

  private final int quote;
  private final int delimiter;
  private boolean open;
  private boolean justClosed;
  private boolean atValue = true;

  private Quotes(int quote, int delimiter) {
    this.quote = quote;
    this.delimiter = delimiter;
  }

  /** Where the file is no CSV, nothing quotes. */
  static Quotes of(Layout layout) {
    return layout.format() == RecordFormat.CSV
        ? new Quotes('"', CsvRecords.delimiter(layout.header()))
        : new Quotes(NONE, NONE);
  }

  boolean endLine(int b) {
    if (b == quote && (open || justClosed || atValue)) {
      justClosed = open;
      open = !open;
      atValue = false;
      return false;
    }
    justClosed = false;
    atValue = b == delimiter || b == '\n' || b == '\r' || (atValue && isOrderMark(b));
    return b == '\n' && !open;
  }

  private static boolean isOrderMark(int b) {
    return b == 0xEF || b == 0xBB || b == 0xBF;
  }
}
