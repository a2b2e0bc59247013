package io.syllabus.udfs.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The rows of a file that were passed last: where each begins, and its text. */
final class RowStarts {

  private static final int KEPT = 1 << 12;
  private static final int LONGEST = 1 << 20; // of a row, as far as it is looked at

  private final SeekableByteChannel file;
  private final Layout layout;
  private final long[] starts = new long[KEPT];
  private long count;

  RowStarts(SeekableByteChannel file, Layout layout) {
    this.file = file;
    this.layout = layout;
  }

  void clear() {
    count = 0;
  }

  void add(long start) {
    starts[(int) (count++ % KEPT)] = start;
  }

  /** The number of the row that was added last. */
  long last() {
    return count - 1;
  }

  /** The number of the oldest row that is still known. */
  long first() {
    return Math.max(0, count - KEPT);
  }

  long start(long row) {
    return starts[(int) (row % KEPT)];
  }

  /** The text of a row before the last one, with its line break. */
  String text(long row) throws IOException {
    long length = Math.min(LONGEST, start(row + 1) - start(row));
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    file.position(start(row));
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // a read may give less than is asked for
    }
    return layout.decode(bytes.array());
  }
}
