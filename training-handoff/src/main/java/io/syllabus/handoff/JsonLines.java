package io.syllabus.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of JSON lines that comes into being with its first row. */
final class JsonLines implements Closeable {
  private final Path file;
  private OutputStream out;
  private long rows;

  JsonLines(Path file) {
    this.file = file;
  }

  void write(JsonNode row) throws IOException {
    if (out == null) {
      out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    }
    out.write(Json.line(row));
    out.write('\n');
    rows++;
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
