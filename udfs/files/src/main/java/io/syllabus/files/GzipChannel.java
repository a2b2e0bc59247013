package io.syllabus.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.GZIPInputStream;

/**
 * What a gzip file holds, to be read at any place. A place behind the current one is reached by
 * unpacking what lies between, one before it by beginning anew.
 */
final class GzipChannel extends ReadOnlyChannel {
  private static final int BUFFER = 1 << 16;

  private final Opener packed;
  private InputStream in;
  private long position;

  /** Opens the packed file from its first byte. */
  interface Opener {
    InputStream open() throws IOException;
  }

  GzipChannel(Opener packed) throws IOException {
    this.packed = packed;
    begin();
  }

  static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, BUFFER);
    } catch (IOException | RuntimeException e) {
      packed.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    if (in != null) {
      in.close();
    }
    in = unpacked(packed.open());
    position = 0;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    byte[] bytes = new byte[Math.min(target.remaining(), BUFFER)];
    int read = in.read(bytes, 0, bytes.length);
    if (read > 0) {
      target.put(bytes, 0, read);
      position += read;
    }
    return read;
  }

  @Override
  public long position() {
    return position;
  }

  /** Goes to a place; behind the end is the end. */
  @Override
  public SeekableByteChannel position(long place) throws IOException {
    if (place < position) {
      begin();
    }
    position += in.skip(place - position);
    while (position < place && in.read() >= 0) {
      position += 1 + in.skip(place - position - 1);
    }
    return this;
  }

  /** Not known before all of it is unpacked. */
  @Override
  public long size() {
    throw new UnsupportedOperationException("Cannot tell the size of a packed file's content");
  }

  @Override
  Closeable source() {
    return in;
  }
}
