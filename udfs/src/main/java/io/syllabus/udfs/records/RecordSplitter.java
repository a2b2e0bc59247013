package io.syllabus.udfs.records;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts large record files at the ends of records, so that their parts can be read side by side. */
public final class RecordSplitter {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1 << 20; // of a line, as far as it is looked at

  private final long maxBytes;
  private final List<Part> parts = new ArrayList<>();
  private long start;
  private long lastRecord;

  private RecordSplitter(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * A range of a file.
   *
   * @param offset first byte
   * @param length bytes
   */
  public record Part(long offset, long length) {}

  /**
   * The parts of a file, in order and without gaps; read one by one they give the records of the
   * whole.
   *
   * <p>A part is longer than asked where one record is. JSON that is one array, and text in UTF-16,
   * stay whole.
   *
   * @param conf that the parts will be read with
   * @param maxBytes of a part
   * @throws IOException if the file cannot be read
   */
  public static List<Part> parts(Path file, RecordConf conf, long maxBytes) throws IOException {
    long size = Files.size(file);
    if (size <= maxBytes) {
      return List.of(new Part(0, size));
    }
    Layout layout = Layout.of(String.valueOf(file.getFileName()), conf, file);
    if (layout.isIndivisible()) {
      return List.of(new Part(0, size));
    }
    RecordSplitter splitter = new RecordSplitter(maxBytes);
    splitter.cut(file, layout, Boundary.of(layout, conf));
    return splitter.parts;
  }

  private void cut(Path file, Layout layout, Boundary boundary) throws IOException {
    Quotes quotes = Quotes.of(layout);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long lineStart = 0;
    long at = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        at++;
        if (line.size() < LONGEST) {
          line.write(b);
        }
        if (quotes.endLine(b)) {
          line(lineStart, layout.decode(line.toByteArray()), boundary);
          line.reset();
          lineStart = at;
        }
      }
    }
    line(lineStart, layout.decode(line.toByteArray()), boundary);
    recordAt(at);
    parts.add(new Part(start, at - start));
  }

  private void line(long offset, String line, Boundary boundary) {
    if (boundary.isAt(line)) {
      recordAt(offset);
    }
  }

  private void recordAt(long offset) {
    if (offset - start > maxBytes && lastRecord > start) {
      parts.add(new Part(start, lastRecord - start));
      start = lastRecord;
    }
    lastRecord = offset;
  }

  /** The bytes of a part. */
  static byte[] read(Path file, Part part) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(part.offset());
      return in.readNBytes(Math.toIntExact(part.length()));
    }
  }
}
