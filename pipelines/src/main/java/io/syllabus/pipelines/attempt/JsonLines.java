package io.syllabus.pipelines.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.pipelines.recipe.RecipeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON Lines, read and written; an absent key is left out, never null. */
public final class JsonLines {
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private JsonLines() {}

  /**
   * The objects of a file.
   *
   * @throws RecipeException where a line is no JSON object
   */
  public static List<ObjectNode> read(Path file) {
    List<ObjectNode> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.add(object(file, number, line));
        }
      }
    } catch (IOException e) {
      throw new RecipeException("Cannot read %s: %s".formatted(file, e.getMessage()));
    }
    return lines;
  }

  private static ObjectNode object(Path file, int number, String line) {
    try {
      if (JSON.readTree(line) instanceof ObjectNode object) {
        return object;
      }
      throw new RecipeException(
          "Cannot read %s: line %d is no JSON object".formatted(file, number));
    } catch (JsonProcessingException e) {
      throw new RecipeException(
          "Cannot read %s: line %d is no JSON: give one object per line".formatted(file, number));
    }
  }

  /** Writes one object per line. */
  public static void write(Path file, List<ObjectNode> lines) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (ObjectNode line : lines) {
        writer.write(JSON.writeValueAsString(line));
        writer.write('\n');
      }
    } catch (IOException e) {
      throw new RecipeException("Cannot write %s: %s".formatted(file, e.getMessage()));
    }
  }

  /** A text, or null where the key is absent. */
  static String text(JsonNode line, String key) {
    JsonNode value = line.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** A text that must be there. */
  static String required(JsonNode line, String key) {
    String value = text(line, key);
    if (value == null) {
      throw new RecipeException(
          "Cannot use a line without '%s': see the contract of this stage in the README"
              .formatted(key));
    }
    return value;
  }

  /** Sets a key unless the value is null. */
  static void put(ObjectNode line, String key, Object value) {
    if (value != null) {
      line.set(key, JSON.valueToTree(value));
    }
  }
}
