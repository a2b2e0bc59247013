package io.syllabus.udfs.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one file may still unpack: entries and bytes, at all depths together. */
final class Allowance {

  private final ExtractConf conf;
  private int entries;
  private long bytes;

  Allowance(ExtractConf conf) {
    this.conf = conf;
  }

  void enter(int depth) throws LimitException {
    if (depth > conf.maxDepth()) {
      throw new LimitException(
          "it holds archives deeper than extract.maxDepth=%d".formatted(conf.maxDepth()));
    }
    if (++entries > conf.maxEntries()) {
      throw new LimitException(
          "it holds more than extract.maxEntries=%d things".formatted(conf.maxEntries()));
    }
  }

  private void spend(long read) throws IOException {
    bytes += Math.max(0, read);
    if (bytes > conf.maxBytes()) {
      throw new IOException(
          new LimitException(
              "it unpacks to more than extract.maxBytes=%d".formatted(conf.maxBytes())));
    }
  }

  /** The same stream, its bytes counted; the caller closes it. */
  InputStream counting(InputStream unpacked) {
    return new FilterInputStream(unpacked) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        spend(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        spend(n);
        return n;
      }

      @Override
      public boolean markSupported() {
        return false; // what is read twice must not count twice
      }

      @Override
      public void close() {}
    };
  }
}
