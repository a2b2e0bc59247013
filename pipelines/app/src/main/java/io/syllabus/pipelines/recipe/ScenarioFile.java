package io.syllabus.pipelines.recipe;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.Scenario;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the scenarios of a recipe: a CSV file with the columns name, line, description, core. */
public final class ScenarioFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private static final List<String> COLUMNS = List.of("name", "line", "description", "core");
  private static final Set<String> CORE = Set.of("yes", "no");

  private ScenarioFile() {}

  /**
   * The scenarios, in the file's order.
   *
   * @param file path, blank for none
   * @throws UsageException where the file cannot be read, lacks a column, or a row says nothing
   */
  public static List<Scenario> read(String file) {
    if (file.isBlank()) {
      return List.of();
    }
    try (CSVParser rows = CSVParser.parse(Utf8File.read(Path.of(file)), FORMAT)) {
      if (!rows.getHeaderMap().keySet().containsAll(COLUMNS)) {
        throw new IllegalArgumentException(
            "line 1 must name the columns %s, and names %s"
                .formatted(COLUMNS, rows.getHeaderNames()));
      }
      return scenarios(rows);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException(
          "Cannot read scenarios=%s: %s; it must be a CSV file with the columns name, line, description, core"
              .formatted(file, FileProblem.of(e)));
    }
  }

  private static List<Scenario> scenarios(CSVParser rows) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      if (!row.isConsistent() || row.get("name").isBlank()) {
        throw wrong(rows, "has %d values, and needs 4 and a name".formatted(row.size()));
      }
      if (!CORE.contains(row.get("core").toLowerCase(Locale.ROOT))) {
        throw wrong(rows, "has core=%s: must be yes or no".formatted(row.get("core")));
      }
      if (scenarios.put(row.get("name"), scenario(row)) != null) {
        throw wrong(rows, "names %s again".formatted(row.get("name")));
      }
    }
    return List.copyOf(scenarios.values());
  }

  private static Scenario scenario(CSVRecord row) {
    return new Scenario(
        row.get("name"),
        row.get("line"),
        row.get("description"),
        row.get("core").equalsIgnoreCase("yes"));
  }

  private static IllegalArgumentException wrong(CSVParser rows, String fault) {
    return new IllegalArgumentException("line %d %s".formatted(rows.getCurrentLineNumber(), fault));
  }
}
