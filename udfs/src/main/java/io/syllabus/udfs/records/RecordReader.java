package io.syllabus.udfs.records;

import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the records of a file, or of a part of one, each into a page. */
public final class RecordReader {

  private static final int MOST_NAMED = 50;

  private final RecordConf conf;
  private final Columns columns;

  public RecordReader(RecordConf conf) {
    this.conf = conf;
    this.columns = new Columns(conf.columns());
  }

  /**
   * Reads a part that lies in a file.
   *
   * @param name tells the format by its ending
   * @param firstNumber number of the first record
   * @throws IOException if the file cannot be read
   */
  public Records pages(
      String name, SeekableByteChannel file, RecordSplitter.Part part, int firstNumber)
      throws IOException {
    Layout layout = Layout.of(name, conf, file);
    String text = layout.decode(RecordSplitter.read(file, part));
    return pages(layout, text, part.offset() == 0 ? null : layout.header(), firstNumber);
  }

  /**
   * Reads a file.
   *
   * @param name tells the format by its ending
   * @param firstNumber number of the first record
   */
  public Records pages(String name, byte[] file, int firstNumber) {
    Layout layout = Layout.of(name, conf, file);
    return pages(layout, layout.decode(file), null, firstNumber);
  }

  /** Reads what of a file its layout was told by. */
  Records head(Layout layout) {
    return pages(layout, layout.text(), null, 1);
  }

  /** The same as a line of {@code extract}; a file none of whose records can be read failed. */
  public ExtractedFile read(String name, byte[] part) {
    return file(name, pages(name, part, 1));
  }

  /**
   * The same for a part that lies in a file.
   *
   * @throws IOException if the file cannot be read
   */
  public ExtractedFile read(String name, SeekableByteChannel file, RecordSplitter.Part part)
      throws IOException {
    return file(name, pages(name, file, part, 1));
  }

  /** The records of a workbook: the rows of the sheets that a parser has read. */
  public ExtractedFile sheets(ExtractedFile workbook) {
    if (workbook.failed()) {
      return workbook;
    }
    ExtractedFile read = file(workbook.source(), rows(workbook));
    return new ExtractedFile(
        read.source(),
        workbook.parent(),
        read.status(),
        workbook.mediaType(),
        read.pages(),
        read.reason(),
        workbook.dates(),
        workbook.unseen());
  }

  /** The rows of the sheets, each as a page. */
  Records rows(ExtractedFile workbook) {
    RawRecords rows = SheetRows.of(workbook.pages());
    boolean turns = isDialogue() && TurnRows.areTurns(rows.good(), columns);
    return shape(turns ? gathered(rows) : rows, 1);
  }

  private boolean isDialogue() {
    return "dialogue".equals(conf.kind());
  }

  private RawRecords gathered(RawRecords turns) {
    return turns.with(TurnRows.gather(turns.good(), columns));
  }

  private static ExtractedFile file(String name, Records records) {
    boolean failed = records.pages().isEmpty() && !records.bad().isEmpty();
    return new ExtractedFile(
        name,
        null,
        failed ? ExtractedFile.FAILED : ExtractedFile.OK,
        mediaType(name),
        records.pages(),
        records.bad().isEmpty() ? null : reason(records.bad()),
        List.of(),
        Map.of());
  }

  /** Names the line of every record, as far as anybody would read it. */
  private static String reason(List<BadRecord> bad) {
    String lines =
        bad.stream()
            .limit(MOST_NAMED)
            .map(record -> "line %d, %s".formatted(record.line(), record.reason()))
            .collect(Collectors.joining("; "));
    String more = bad.size() > MOST_NAMED ? "; and %d more".formatted(bad.size() - MOST_NAMED) : "";
    return "Cannot read %d records: %s%s".formatted(bad.size(), lines, more);
  }

  private static String mediaType(String name) {
    return switch (RecordFormat.extension(name)) {
      case "csv" -> "text/csv";
      case "tsv" -> "text/tab-separated-values";
      case "json" -> "application/json";
      case "jsonl", "ndjson" -> "application/jsonl";
      default -> "text/plain";
    };
  }

  private Records pages(Layout layout, String text, String header, int firstNumber) {
    if (layout.format() != RecordFormat.TEXT) {
      return shape(rows(layout, text, header), firstNumber);
    }
    return switch (conf.kind()) {
      case "faq" -> {
        FaqText faq = FaqText.read(text);
        yield records(faq.pairs(), faq.bad(), firstNumber);
      }
      case "dialogue" -> {
        boolean parted = layout.partsDialoguesByBlankLines();
        yield records(Transcripts.read(text, parted), List.of(), firstNumber);
      }
      default -> {
        yield records(LogEvents.read(text, layout.logFormat()), List.of(), firstNumber);
      }
    };
  }

  private RawRecords rows(Layout layout, String text, String header) {
    RawRecords rows = Rows.read(layout.format(), text, header, columns);
    boolean turns =
        isDialogue()
            && (header == null
                ? TurnRows.areTurns(rows.good(), columns)
                : layout.holdsTurns(columns));
    return turns ? gathered(rows) : rows;
  }

  private Records shape(RawRecords raw, int firstNumber) {
    List<BadRecord> bad = new ArrayList<>(raw.bad());
    List<TextBlock> blocks = new ArrayList<>();
    RecordShape shape = RecordShape.of(conf.kind(), columns);
    for (RawRecord record : raw.good()) {
      try {
        String text = shape.text(record.values());
        blocks.add(new TextBlock(record.line(), text, columns.fields(record.values())));
      } catch (UnreadableRecord e) {
        bad.add(new BadRecord(record.line(), e.getMessage()));
      }
    }
    return records(blocks, bad, firstNumber);
  }

  private static Records records(List<TextBlock> blocks, List<BadRecord> bad, int firstNumber) {
    List<Page> pages = new ArrayList<>();
    List<BadRecord> failures = new ArrayList<>(bad);
    for (TextBlock block : blocks) {
      if (block.text().indexOf('\uFFFD') >= 0) {
        failures.add(new BadRecord(block.line(), "it holds bytes that its encoding does not know"));
      } else {
        pages.add(page(firstNumber + pages.size(), block));
      }
    }
    failures.sort(Comparator.comparingLong(BadRecord::line));
    return new Records(pages, failures);
  }

  private static Page page(int number, TextBlock block) {
    Map<String, String> fields = block.fields();
    return new Page(number, block.text(), Page.NATIVE, 1.0, List.of(), fields);
  }
}
