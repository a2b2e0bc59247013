package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Parquet's writer lists the encodings of a column in the order of a hash set of constants, whose
 * hashes are others in each JVM: the same rows gave other bytes. Here the list is sorted, and the
 * bytes follow from the rows.
 *
 * <p>A file of <a href="https://parquet.apache.org/docs/file-format/">Parquet</a> ends in its
 * footer (Thrift), the footer's length (four bytes, the lowest first) and a magic number.
 */
final class CanonicalFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private CanonicalFooter() {}

  /** Copies a file that is not encrypted, with such a footer. */
  static void copy(DataFiles files, Path from, Path to) throws IOException {
    try (SeekableByteChannel channel = files.channel(from);
        OutputStream out = files.create(to)) {
      long end = channel.size() - TAIL;
      long footer = end - length(channel.position(end));
      FileMetaData data = sorted(Channels.newInputStream(channel.position(footer)));
      channel.position(0);
      rows(channel, footer).transferTo(out);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      Util.writeFileMetaData(data, written);
      written.writeTo(out);
      out.write(tail(written.size()));
    }
  }

  private static InputStream rows(SeekableByteChannel channel, long length) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(channel))
        .setMaxCount(length)
        .get();
  }

  private static byte[] tail(int length) {
    ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
    return tail.putInt(length).put(MAGIC).array();
  }

  private static int length(SeekableByteChannel channel) throws IOException {
    byte[] bytes = Channels.newInputStream(channel).readNBytes(Integer.BYTES);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static FileMetaData sorted(InputStream footer) throws IOException {
    FileMetaData data = Util.readFileMetaData(footer);
    data.getRow_groups()
        .forEach(
            group ->
                group
                    .getColumns()
                    .forEach(column -> Collections.sort(column.getMeta_data().getEncodings())));
    return data;
  }
}
