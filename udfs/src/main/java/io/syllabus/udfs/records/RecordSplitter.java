package io.syllabus.udfs.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts large record files at the ends of records, so that their parts can be read side by side. */
public final class RecordSplitter {

  private static final int HEAD = 1 << 16;

  private RecordSplitter() {}

  /**
   * A range of a file.
   *
   * @param offset first byte
   * @param length bytes
   */
  public record Part(long offset, long length) {}

  /**
   * The parts of a file, in order and without gaps.
   *
   * <p>A part is longer than asked where one record is. JSON that is one array, and text in UTF-16,
   * stay whole.
   *
   * @param maxBytes of a part
   * @throws IOException if the file cannot be read
   */
  public static List<Part> parts(Path file, long maxBytes) throws IOException {
    long size = Files.size(file);
    if (size <= maxBytes) {
      return List.of(new Part(0, size));
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Boundary boundary = Boundary.of(String.valueOf(file.getFileName()), head);
    return boundary == null ? List.of(new Part(0, size)) : cut(file, size, maxBytes, boundary);
  }

  private static List<Part> cut(Path file, long size, long maxBytes, Boundary boundary)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    long start = 0;
    long lastEnd = 0;
    long at = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (boundary.startsRecord(b)) {
          lastEnd = at;
        }
        at++;
        if (at - start > maxBytes && lastEnd > start) {
          parts.add(new Part(start, lastEnd - start));
          start = lastEnd;
        }
      }
    }
    parts.add(new Part(start, size - start));
    return parts;
  }

  /** The bytes of a part. */
  static byte[] read(Path file, Part part) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(part.offset());
      return in.readNBytes(Math.toIntExact(part.length()));
    }
  }

  /** Tells, byte by byte, where a record begins. */
  private static final class Boundary {
    private final boolean quotes;
    private final boolean indents;
    private final boolean paragraphs;
    private boolean quoted;
    private int lineBreaks;

    private Boundary(boolean quotes, boolean indents, boolean paragraphs) {
      this.quotes = quotes;
      this.indents = indents;
      this.paragraphs = paragraphs;
    }

    static Boundary of(String name, byte[] head) {
      Charset charset = TextEncoding.of(head);
      if (StandardCharsets.UTF_16LE.equals(charset) || StandardCharsets.UTF_16BE.equals(charset)) {
        return null;
      }
      boolean log = RecordFormat.extension(name).equals("log");
      return switch (RecordFormat.of(name, TextEncoding.decode(head, charset))) {
        case CSV -> new Boundary(true, false, false);
        case JSON_LINES -> new Boundary(false, false, false);
        case TEXT -> new Boundary(false, log, !log);
        case JSON -> null;
      };
    }

    /** No byte of a multi-byte character of UTF-8 or GB18030 is a quote, a space or a line feed. */
    boolean startsRecord(int b) {
      quoted ^= quotes && b == '"';
      boolean afterBreaks = lineBreaks >= (paragraphs ? 2 : 1);
      if (b == '\n') {
        lineBreaks++;
        return false;
      }
      if (b == '\r') {
        return false;
      }
      lineBreaks = 0;
      boolean opening = quotes && b == '"';
      boolean outside = opening ? quoted : !quoted;
      return afterBreaks && outside && !(indents && (b == ' ' || b == '\t'));
    }
  }
}
