package io.syllabus.pipelines.recipe;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.Scenario;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the scenarios of a recipe: a CSV file with the columns name, line, description, core. */
public final class ScenarioFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private ScenarioFile() {}

  /**
   * The scenarios, in the file's order.
   *
   * @param file path, blank for none
   * @throws UsageException where the file cannot be read or lacks a column
   */
  public static List<Scenario> read(String file) {
    if (file.isBlank()) {
      return List.of();
    }
    List<Scenario> scenarios = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      for (CSVRecord row : FORMAT.parse(reader)) {
        scenarios.add(
            new Scenario(
                row.get("name"),
                row.get("line"),
                row.get("description"),
                row.get("core").equalsIgnoreCase("yes")));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          "Cannot read scenarios=%s: %s; it must be a CSV file with the columns name, line, description, core"
              .formatted(file, FileProblem.of(e)));
    }
    return scenarios;
  }
}
