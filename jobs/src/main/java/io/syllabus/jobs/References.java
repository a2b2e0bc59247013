package io.syllabus.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Distributions of scores that a recipe names, as {@code syllabus tune} writes them: JSON, for each
 * column its 101 values from p0 to p100.
 */
final class References {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VALUES = 101;

  private final Map<String, String> files;

  /**
   * @param files by the name of the reference
   */
  References(Map<String, String> files) {
    this.files = files;
  }

  /**
   * A quantile of the reference that it names.
   *
   * @throws IllegalArgumentException where there is no such reference, or it lacks the column
   */
  double value(Quantiles.Quantile quantile) {
    String name = quantile.reference();
    String file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "Cannot use judge.keep: there is no reference '%s'; name its file in judge.references (%s)"
              .formatted(name, files.isEmpty() ? "it is empty" : "it has " + files.keySet()));
    }
    String column = quantile.of().replace("`", "");
    JsonNode values = read(name, file).path(column);
    JsonNode value = values.path((int) Math.round(quantile.share() * (VALUES - 1)));
    if (values.size() != VALUES || !value.isNumber()) {
      throw new IllegalArgumentException(
          "Cannot use judge.references.%s=%s: it has no distribution of %s, of %d values; write it by ./syllabus tune RECIPE --reference FILE"
              .formatted(name, file, column, VALUES));
    }
    return value.asDouble();
  }

  private static JsonNode read(String name, String file) {
    try {
      return JSON.readTree(Utf8File.read(Path.of(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read judge.references.%s=%s: %s; write it by ./syllabus tune RECIPE --reference FILE"
              .formatted(name, file, FileProblem.of(e)),
          e);
    }
  }
}
