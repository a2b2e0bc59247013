package io.syllabus.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.files.DataFiles;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.Path;

/** A file of JSON lines that comes into being with its first row. */
final class JsonLinesWriter implements Closeable {
  private final DataFiles files;
  private final Path file;
  private OutputStream out;
  private long rows;

  JsonLinesWriter(DataFiles files, Path file) {
    this.files = files;
    this.file = file;
  }

  void write(JsonNode row) throws IOException {
    write(StableJson.line(row));
  }

  void write(byte[] row) throws IOException {
    if (out == null) {
      out = new BufferedOutputStream(files.create(file));
    }
    out.write(row);
    out.write('\n');
    rows++;
  }

  String name() {
    return file.getName();
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
