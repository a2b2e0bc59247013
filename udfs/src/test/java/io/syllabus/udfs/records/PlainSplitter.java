package io.syllabus.udfs.records;

import io.syllabus.udfs.records.RecordSplitter.Part;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts record files byte by byte and asks every line whether a record begins there: slow, and plain
 * enough to tell where {@link RecordSplitter} has to cut.
 */
final class PlainSplitter {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1 << 20; // of a line, as far as it is looked at

  private final long maxBytes;
  private final List<Part> parts = new ArrayList<>();
  private long start;
  private long lastRecord;

  private PlainSplitter(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  static List<Part> parts(Path file, RecordConf conf, long maxBytes) throws IOException {
    long size = Files.size(file);
    if (size <= maxBytes) {
      return List.of(new Part(0, size));
    }
    Layout layout = Layout.of(String.valueOf(file.getFileName()), conf, Files.readAllBytes(file));
    if (layout.isIndivisible()) {
      return List.of(new Part(0, size));
    }
    PlainSplitter splitter = new PlainSplitter(maxBytes);
    splitter.cut(file, layout, boundary(layout, conf));
    return splitter.parts;
  }

  private void cut(Path file, Layout layout, Predicate<String> boundary) throws IOException {
    PlainQuotes quotes = PlainQuotes.of(layout);
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

  private void line(long offset, String line, Predicate<String> boundary) {
    if (boundary.test(line)) {
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

  private static Predicate<String> boundary(Layout layout, RecordConf conf) {
    Columns columns = new Columns(conf.columns());
    boolean dialogue = "dialogue".equals(conf.kind());
    if (layout.format() != RecordFormat.TEXT) {
      boolean turns = dialogue && layout.holdsTurns(columns);
      return turns ? new DialogueBoundary(layout, columns) : line -> !line.isBlank();
    }
    if (dialogue) {
      return new TranscriptBoundary(layout.partsDialoguesByBlankLines());
    }
    LogFormat format = layout.logFormat();
    return "faq".equals(conf.kind()) ? line -> FaqText.asks(line.strip()) : format::begins;
  }

  /** Rows that are turns: a dialogue begins with another id. */
  private static final class DialogueBoundary implements Predicate<String> {
    private final Layout layout;
    private final Columns columns;
    private String current;

    DialogueBoundary(Layout layout, Columns columns) {
      this.layout = layout;
      this.columns = columns;
    }

    @Override
    public boolean test(String line) {
      List<RawRecord> row = Rows.read(layout.format(), line, layout.header(), columns).good();
      if (row.isEmpty()) {
        return false;
      }
      String id = columns.text(row.get(0).values(), "dialogue");
      boolean another = !id.equals(current);
      current = id;
      return another;
    }
  }

  /** Dialogues of a plain text. */
  private static final class TranscriptBoundary implements Predicate<String> {
    private final boolean parted;
    private boolean afterBlank;

    TranscriptBoundary(boolean partedByBlankLines) {
      this.parted = partedByBlankLines;
    }

    @Override
    public boolean test(String line) {
      boolean begins =
          Transcripts.isHeader(line.strip()) || (parted && afterBlank && !line.isBlank());
      afterBlank = line.isBlank();
      return begins;
    }
  }

  private static final class PlainQuotes {
    private static final int NONE = -1;

    private final int quote;
    private final int delimiter;
    private boolean open;
    private boolean justClosed;
    private boolean atValue = true;

    private PlainQuotes(int quote, int delimiter) {
      this.quote = quote;
      this.delimiter = delimiter;
    }

    /** Where the file is no CSV, nothing quotes. */
    static PlainQuotes of(Layout layout) {
      return layout.format() == RecordFormat.CSV
          ? new PlainQuotes('"', CsvHeader.delimiter(layout.header()))
          : new PlainQuotes(NONE, NONE);
    }

    boolean endLine(int b) {
      if (b == quote && (open || justClosed || atValue)) {
        justClosed = open;
        open = !open;
        atValue = false;
        return false;
      }
      justClosed = false;
      atValue = b == delimiter || b == '\n' || b == '\r' || (atValue && isOrderMark(b));
      return b == '\n' && !open;
    }

    private static boolean isOrderMark(int b) {
      return b == 0xEF || b == 0xBB || b == 0xBF;
    }
  }
}
