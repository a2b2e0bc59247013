package io.syllabus.pipelines.tune;

import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What people say of scored rows: a CSV file with the columns id and label, which is yes or no. */
public final class RowLabels {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final Map<String, Boolean> LABELS =
      Map.of("yes", true, "no", false, "1", true, "0", false, "true", true, "false", false);

  private RowLabels() {}

  /**
   * Row → whether it is wanted.
   *
   * @throws UsageException where the file cannot be read, or a line is no label
   */
  public static Map<String, Boolean> read(Path file) {
    Map<String, Boolean> labels = new TreeMap<>();
    try (CSVParser rows = CSVParser.parse(Utf8File.read(file), FORMAT)) {
      if (!rows.getHeaderMap().keySet().containsAll(List.of("id", "label"))) {
        throw new IllegalArgumentException("line 1 names " + rows.getHeaderNames());
      }
      for (CSVRecord row : rows) {
        labels.put(row.get("id"), label(row, rows.getCurrentLineNumber()));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(
          "Cannot use --labels %s: %s; it must be a CSV file with the columns id and label, which is yes or no"
              .formatted(file, FileProblem.of(e)));
    }
    return labels;
  }

  private static boolean label(CSVRecord row, long line) {
    Boolean label =
        row.isConsistent() ? LABELS.get(row.get("label").toLowerCase(Locale.ROOT)) : null;
    if (label == null) {
      throw new IllegalArgumentException("line %d says neither yes nor no".formatted(line));
    }
    return label;
  }
}
