package io.syllabus.pipelines.classifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.classify.LabelledExample;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Texts with labels: a CSV file with a header, a TSV file, or JSON Lines.
 *
 * @param text column of the text
 * @param label column of the label; a number or a boolean is one, too
 * @param group column of what the text came from; blank = each text stands alone
 */
public record LabelFile(String text, String label, String group) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * The rows, in the file's order.
   *
   * @throws UsageException where the file cannot be read, lacks a column, or a row lacks its text
   *     or label, naming its line and no word of it
   */
  public List<LabelledExample> read(Path file) {
    try {
      String content = Utf8File.read(file);
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".csv") || name.endsWith(".tsv")) {
        return csv(content, name.endsWith(".tsv") ? '\t' : ',');
      }
      if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
        return jsonLines(content);
      }
      throw new IllegalArgumentException("its name ends neither with .csv, .tsv nor with .jsonl");
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(
          "Cannot read labels %s: %s; each row needs a text (%s) and a label (%s)"
              .formatted(file, FileProblem.of(e), text, label));
    }
  }

  private List<LabelledExample> csv(String content, char delimiter) throws IOException {
    CSVFormat format = CSV.builder().setDelimiter(delimiter).get();
    try (CSVParser rows = CSVParser.parse(content, format)) {
      for (String column : columns()) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw new IllegalArgumentException(
              "there is no column %s, the header names %s"
                  .formatted(column, rows.getHeaderNames()));
        }
      }
      List<LabelledExample> texts = new ArrayList<>();
      for (CSVRecord row : rows) {
        Map<String, String> values = new TreeMap<>();
        columns().forEach(column -> values.put(column, row.isSet(column) ? row.get(column) : ""));
        texts.add(labelled(values, rows.getCurrentLineNumber()));
      }
      return texts;
    }
  }

  private List<LabelledExample> jsonLines(String content) {
    List<LabelledExample> texts = new ArrayList<>();
    String[] lines = content.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        texts.add(labelled(values(lines[i], i + 1), i + 1));
      }
    }
    return texts;
  }

  private Map<String, String> values(String line, int number) {
    try {
      JsonNode row = JSON.readTree(line);
      Map<String, String> values = new TreeMap<>();
      columns()
          .forEach(
              column -> {
                JsonNode value = row.path(column);
                values.put(column, value.isValueNode() && !value.isNull() ? value.asText() : "");
              });
      return values;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("line %d is no JSON".formatted(number), e);
    }
  }

  private List<String> columns() {
    return group.isBlank() ? List.of(text, label) : List.of(text, label, group);
  }

  private LabelledExample labelled(Map<String, String> row, long line) {
    for (String column : columns()) {
      if (row.get(column).isBlank()) {
        throw new IllegalArgumentException("line %d has no %s".formatted(line, column));
      }
    }
    return new LabelledExample(
        row.get(text), row.get(label).strip(), group.isBlank() ? null : row.get(group));
  }
}
