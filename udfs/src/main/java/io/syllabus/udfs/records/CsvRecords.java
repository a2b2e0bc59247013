package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file (RFC 4180) with a header.
 *
 * <p>A stray quote would swallow the rows behind it: a record that spans lines and has not as many
 * values as the header is given up, and reading goes on with the line after its first.
 */
final class CsvRecords {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int RESTARTS = 200; // each reads to the end anew at worst

  private final CSVFormat format;
  private final List<String> header;
  private final RawRecords records = new RawRecords();

  private CsvRecords(String headerLine) {
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(headerLine))
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    this.header = header(headerLine);
  }

  /**
   * Reads a file that begins with its header, or a later part of it.
   *
   * @param headerLine of the file, null if the text begins with it
   */
  static RawRecords read(String text, String headerLine) {
    String own = headerLine == null ? firstRecord(text) : headerLine;
    CsvRecords rows = new CsvRecords(own);
    int start = headerLine == null ? own.length() : 0;
    rows.readFrom(text, start, headerLine == null ? 1 + lineBreaks(own, own.length()) : 1);
    return rows.records;
  }

  /** The header with its line break; quoted names may hold some. */
  static String firstRecord(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (text.charAt(i) == '\n' && !quoted) {
        return text.substring(0, i + 1);
      }
    }
    return text;
  }

  static char delimiter(String headerLine) {
    char best = ',';
    int most = 0;
    for (char candidate : DELIMITERS) {
      int count = (int) headerLine.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private List<String> header(String headerLine) {
    try (CSVParser parser = CSVParser.parse(headerLine, format)) {
      List<String> names = new ArrayList<>();
      for (CSVRecord record : parser) {
        record.forEach(name -> names.add(name.strip()));
      }
      return names;
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private void readFrom(String text, int start, long firstLine) {
    int from = start;
    long line = firstLine;
    for (int restart = 0; restart <= RESTARTS && from < text.length(); restart++) {
      int brokenAt = readUntilBroken(text, from, line);
      if (brokenAt < 0) {
        return;
      }
      int next = text.indexOf('\n', brokenAt);
      line += lineBreaks(text, from, brokenAt);
      records.bad(line, "its quotes do not close, or a value is missing");
      if (next < 0) {
        return;
      }
      line++;
      from = next + 1;
    }
    if (from < text.length()) {
      records.bad(line, "too many rows with open quotes; nothing after this one is read");
    }
  }

  /** Gives the offset of a record that cannot be, −1 at the end. */
  private int readUntilBroken(String text, int from, long firstLine) {
    long line = firstLine;
    int counted = from;
    try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(from)), format)) {
      for (CSVRecord record : parser) {
        int at = skipEmptyLines(text, from + (int) record.getCharacterPosition());
        line += lineBreaks(text, counted, at);
        counted = at;
        if (record.size() < header.size() && spansLines(record)) {
          return at;
        }
        add(record, line);
      }
      return -1;
    } catch (IOException | UncheckedIOException e) {
      return counted;
    }
  }

  private static int skipEmptyLines(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
      i++;
    }
    return i;
  }

  private static boolean spansLines(CSVRecord record) {
    return record.stream().anyMatch(value -> value.indexOf('\n') >= 0);
  }

  private void add(CSVRecord record, long line) {
    if (record.size() < header.size() || hasMore(record)) {
      records.bad(
          line,
          "it has %d values where the header names %d".formatted(record.size(), header.size()));
      return;
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), record.get(i));
    }
    records.add(line, row);
  }

  private boolean hasMore(CSVRecord record) {
    return record.stream().skip(header.size()).anyMatch(value -> !value.isBlank());
  }

  private static long lineBreaks(String text, int end) {
    return lineBreaks(text, 0, end);
  }

  private static long lineBreaks(String text, int start, int end) {
    long count = 0;
    for (int i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }
}
