package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the records of a file, or of a part of one, each into a page. */
public final class RecordReader {

  private static final int HEAD = 1 << 16;

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
  public Records pages(String name, Path file, RecordSplitter.Part part, int firstNumber)
      throws IOException {
    byte[] bytes = RecordSplitter.read(file, part);
    if (part.offset() == 0) {
      return pages(name, bytes, firstNumber);
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Charset charset = charset(head);
    String header = CsvRecords.firstRecord(TextEncoding.decode(head, charset));
    return pages(name, TextEncoding.decode(bytes, charset), header, firstNumber);
  }

  /**
   * Reads a file, or its first part.
   *
   * @param name tells the format by its ending
   * @param firstNumber number of the first record
   */
  public Records pages(String name, byte[] part, int firstNumber) {
    return pages(name, TextEncoding.decode(part, charset(part)), null, firstNumber);
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
  public ExtractedFile read(String name, Path file, RecordSplitter.Part part) throws IOException {
    return file(name, pages(name, file, part, 1));
  }

  private static ExtractedFile file(String name, Records records) {
    boolean failed = records.pages().isEmpty() && !records.bad().isEmpty();
    return new ExtractedFile(
        name,
        null,
        failed ? ExtractedFile.FAILED : ExtractedFile.OK,
        mediaType(name),
        records.pages(),
        records.bad().isEmpty() ? null : reason(records.bad()));
  }

  private static String reason(List<BadRecord> bad) {
    BadRecord first = bad.get(0);
    return "Cannot read %d records: the first is in line %d, %s"
        .formatted(bad.size(), first.line(), first.reason());
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

  private Charset charset(byte[] bytes) {
    return conf.encoding().isEmpty() ? TextEncoding.of(bytes) : Charset.forName(conf.encoding());
  }

  private Records pages(String name, String text, String header, int firstNumber) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return switch (RecordFormat.of(name, head)) {
      case CSV -> shape(CsvRecords.read(text, header), firstNumber);
      case JSON_LINES -> shape(JsonRecords.lines(text), firstNumber);
      case JSON -> shape(JsonRecords.elements(text), firstNumber);
      case TEXT -> blocks(text, firstNumber);
    };
  }

  private Records shape(RawRecords raw, int firstNumber) {
    List<BadRecord> bad = new ArrayList<>(raw.bad());
    List<TextBlock> blocks = new ArrayList<>();
    RecordShape shape = RecordShape.of(conf.kind(), columns);
    for (RawRecord record : records(raw)) {
      try {
        String text = shape.text(record.values());
        blocks.add(new TextBlock(record.line(), text, columns.fields(record.values())));
      } catch (UnreadableRecord e) {
        bad.add(new BadRecord(record.line(), e.getMessage()));
      }
    }
    return records(blocks, bad, firstNumber);
  }

  private List<RawRecord> records(RawRecords raw) {
    List<RawRecord> records =
        columns.names("records") ? inner(raw.good()) : new ArrayList<>(raw.good());
    return "dialogue".equals(conf.kind()) ? TurnRows.gather(records, columns) : records;
  }

  /** The records are a list inside each object of the file. */
  private List<RawRecord> inner(List<RawRecord> outer) {
    List<RawRecord> records = new ArrayList<>();
    for (RawRecord record : outer) {
      for (JsonNode element : columns.value(record.values(), "records")) {
        records.add(new RawRecord(record.line(), element));
      }
    }
    return records;
  }

  private Records blocks(String text, int firstNumber) {
    return switch (conf.kind()) {
      case "faq" -> {
        FaqText faq = FaqText.read(text);
        yield records(faq.pairs(), faq.bad(), firstNumber);
      }
      case "dialogue" -> records(Transcripts.read(text), List.of(), firstNumber);
      default -> records(LogEvents.read(text), List.of(), firstNumber);
    };
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
    failures.sort(java.util.Comparator.comparingLong(BadRecord::line));
    return new Records(pages, failures);
  }

  private static Page page(int number, TextBlock block) {
    Map<String, String> fields = block.fields();
    return new Page(number, block.text(), Page.NATIVE, 1.0, List.of(), fields);
  }
}
