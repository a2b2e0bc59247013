package io.syllabus.udfs.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Passes over the rows of a file, a buffer at a time. */
final class RowScan {

  private static final int BUFFER = 1 << 18;

  private final SeekableByteChannel file;
  private final QuoteStates quotes;
  private final byte[] buffer = new byte[BUFFER];
  private long bufferAt; // where the buffer begins
  private int filled;
  private int at;

  /** Begins nowhere: seek first. */
  RowScan(SeekableByteChannel file, QuoteStates quotes) {
    this.file = file;
    this.quotes = quotes;
  }

  /**
   * Goes on with a row of the file.
   *
   * @param row the offset where it begins
   */
  void seek(long row) {
    bufferAt = row;
    filled = 0;
    at = 0;
  }

  /**
   * Passes over one row.
   *
   * @return the offset behind it: the next row's, or the end of the file
   * @throws IOException if the file cannot be read
   */
  long next() throws IOException {
    int state = QuoteStates.ROW;
    while (at < filled || fill()) {
      state = quotes.pass(buffer, at, filled, state);
      at = quotes.end();
      if (state == QuoteStates.ROW) {
        return bufferAt + at;
      }
    }
    return bufferAt + at;
  }

  private boolean fill() throws IOException {
    bufferAt += filled;
    at = 0;
    file.position(bufferAt);
    filled = Math.max(0, file.read(ByteBuffer.wrap(buffer)));
    return filled > 0;
  }
}
