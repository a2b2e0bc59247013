package io.syllabus.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** Hadoop's stream as Java's channel, to be read at any place. */
final class RemoteChannel extends ReadOnlyChannel {
  private final FSDataInputStream in;
  private final long size;

  RemoteChannel(FSDataInputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    byte[] bytes = new byte[target.remaining()];
    int read = in.read(bytes, 0, bytes.length);
    if (read > 0) {
      target.put(bytes, 0, read);
    }
    return read;
  }

  @Override
  public long position() throws IOException {
    return in.getPos();
  }

  /** Goes to a place in the file; behind its end is its end. */
  @Override
  public SeekableByteChannel position(long place) throws IOException {
    in.seek(Math.min(place, size));
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  Closeable source() {
    return in;
  }
}
