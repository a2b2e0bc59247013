package io.syllabus.udfs.records;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** Cuts large record files at the ends of records, so that their parts can be read side by side. */
public final class RecordSplitter {

  /** Bytes that a part can have at most: those of an array. */
  public static final int MOST = Integer.MAX_VALUE - 8;

  private static final long LOOKED_AT = 1 << 20; // bytes before the limit

  private final Boundary boundary;
  private final boolean quoted;
  private final RowScan scan;
  private final RowStarts rows;
  private final long size;
  private final long maxBytes;

  private RecordSplitter(
      SeekableByteChannel file, Layout layout, Boundary boundary, long size, long maxBytes) {
    this.boundary = boundary;
    this.quoted = layout.format() == RecordFormat.CSV;
    this.scan = new RowScan(file, QuoteStates.of(layout));
    this.rows = new RowStarts(file, layout);
    this.size = size;
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
   * @param name tells the format by its ending
   * @param conf that the parts will be read with
   * @param maxBytes of a part
   * @throws IOException if the file cannot be read
   */
  public static List<Part> parts(
      String name, SeekableByteChannel file, RecordConf conf, long maxBytes) throws IOException {
    long size = file.size();
    List<Part> whole = List.of(new Part(0, size));
    if (size <= maxBytes) {
      return whole;
    }
    Layout layout = Layout.of(name, conf, file);
    if (layout.isIndivisible()) {
      return whole;
    }
    Boundary boundary = Boundary.of(layout, conf);
    return new RecordSplitter(file, layout, boundary, size, maxBytes).parts();
  }

  private List<Part> parts() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (long start = 0; start < size; ) {
      long end = end(start);
      parts.add(new Part(start, end - start));
      start = end;
    }
    return parts;
  }

  /**
   * Where the part ends that begins there: at the last record to begin within the limit, else at
   * the next one. Only the rows before the limit are looked at, from the last one back.
   */
  private long end(long start) throws IOException {
    long limit = start + maxBytes;
    if (limit >= size) {
      return size;
    }
    pass(start, limit);
    for (long row = rows.last() - 1; row > rows.first(); row--) {
      if (boundary.isAt(rows, row)) {
        return rows.start(row);
      }
    }
    return search(start, limit);
  }

  private void pass(long start, long limit) throws IOException {
    rows.clear();
    long at = near(start, limit);
    for (; at <= limit && at < size; at = scan.next()) {
      rows.add(at);
    }
    rows.add(at);
  }

  /** Goes to a row shortly before the limit; where line feeds may be quoted, to the first one. */
  private long near(long start, long limit) throws IOException {
    if (quoted || limit - start <= LOOKED_AT) {
      scan.seek(start);
      return start;
    }
    scan.seek(limit - LOOKED_AT);
    return scan.next();
  }

  /** The same row by row: a stack trace may be longer than what is kept, a record than a part. */
  private long search(long start, long limit) throws IOException {
    rows.clear();
    scan.seek(start);
    rows.add(start);
    long found = size;
    long at = scan.next();
    rows.add(at);
    while (at < size && (at <= limit || found == size)) {
      long behind = scan.next();
      rows.add(behind);
      if (boundary.isAt(rows, rows.last() - 1)) {
        found = at;
      }
      at = behind;
    }
    return found;
  }

  /** The bytes of a part, as far as the file has them. */
  static byte[] read(SeekableByteChannel file, Part part) throws IOException {
    if (part.length() > MOST) {
      throw new IOException("a record, or what cannot be cut, has more than 2 GB");
    }
    file.position(part.offset());
    return Channels.newInputStream(file).readNBytes((int) part.length());
  }
}
