package io.syllabus.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** What the channels that only read have in common. */
abstract class ReadOnlyChannel implements SeekableByteChannel {
  private boolean open = true;

  /** What is read from, and closed with the channel. */
  abstract Closeable source();

  @Override
  public final int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public final SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }

  @Override
  public final boolean isOpen() {
    return open;
  }

  @Override
  public final void close() throws IOException {
    open = false;
    source().close();
  }
}
