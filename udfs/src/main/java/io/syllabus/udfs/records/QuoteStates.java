package io.syllabus.udfs.records;

import java.util.Arrays;

/**
 * Finds the line feeds that end a row of a CSV file: those in quotes do not, and a quote opens only
 * where a value begins. In other files every line feed ends one.
 *
 * <p>A table of states, since whole files pass through it: one look-up a byte. No byte of a
 * multi-byte character of UTF-8 or GB18030 is a quote, a delimiter or a line feed.
 */
final class QuoteStates {

  /** The state where a row begins. */
  static final int ROW = 0;

  private static final int VALUE = 1; // begins here
  private static final int WITHIN = 2;
  private static final int OPEN = 3;
  private static final int CLOSED = 4; // just now: another quote would stand for itself
  private static final int STATES = 5;
  private static final int BYTES = 256;
  private static final int[] ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final byte[] next = new byte[STATES * BYTES];
  private int end;

  private QuoteStates() {}

  /** Where the file is no CSV, nothing quotes. */
  static QuoteStates of(Layout layout) {
    QuoteStates quotes = new QuoteStates();
    Arrays.fill(quotes.next, (byte) WITHIN);
    for (int state = ROW; state < STATES; state++) {
      quotes.on(state, '\n', ROW);
    }
    if (layout.format() == RecordFormat.CSV) {
      quotes.csv(CsvHeader.delimiter(layout.header()));
    }
    return quotes;
  }

  private void csv(char delimiter) {
    for (int state = ROW; state < STATES; state++) {
      on(state, delimiter, VALUE);
      on(state, '\r', VALUE);
      on(state, '"', state == WITHIN ? WITHIN : OPEN);
    }
    for (int mark : ORDER_MARK) {
      on(ROW, mark, VALUE);
      on(VALUE, mark, VALUE);
    }
    Arrays.fill(next, OPEN * BYTES, (OPEN + 1) * BYTES, (byte) OPEN);
    on(OPEN, '"', CLOSED);
  }

  private void on(int state, int b, int then) {
    next[state * BYTES + b] = (byte) then;
  }

  /**
   * Passes over bytes up to the end of a row.
   *
   * @param state before them
   * @return the state behind them: {@link #ROW} where a row ended
   */
  int pass(byte[] bytes, int from, int to, int state) {
    byte[] table = next; // a local is read once, not for every byte
    int now = state;
    int i = from;
    do {
      now = table[(now << 8) | (bytes[i++] & 0xFF)];
    } while (i < to && now != ROW);
    end = i;
    return now;
  }

  /** The index behind the last byte that was passed over. */
  int end() {
    return end;
  }
}
