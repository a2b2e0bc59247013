package io.syllabus.pipelines.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON Lines, read and written; an absent key is left out, never null. */
public final class JsonLines {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Half of a pair has no UTF-8 of its own, so it goes out as it came in: as an escape. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private JsonLines() {}

  /**
   * The objects of a file.
   *
   * @param required keys that every line must have, as {@link Trial#required} says
   * @throws UsageException where a line is no JSON object or lacks such a key
   */
  public static List<ObjectNode> read(Path file, List<String> required) {
    List<ObjectNode> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          ObjectNode object = object(file, number, line);
          String place = "%s, line %d".formatted(file, number);
          required.forEach(key -> check(object, key, place));
          lines.add(object);
        }
      }
    } catch (IOException e) {
      throw new UsageException("Cannot read %s: %s".formatted(file, FileProblem.of(e)));
    }
    return lines;
  }

  private static ObjectNode object(Path file, int number, String line) {
    try {
      if (JSON.readTree(line) instanceof ObjectNode object) {
        return object;
      }
      throw new UsageException(
          "Cannot read %s: line %d is no JSON object: give one per line".formatted(file, number));
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "Cannot read %s: line %d is not one JSON object: give one per line"
              .formatted(file, number));
    }
  }

  /** The object of a text alone. */
  public static ObjectNode ofText(String text) {
    return JSON.createObjectNode().put("text", text);
  }

  /** Writes one object per line. */
  public static void write(Path file, List<ObjectNode> lines) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (ObjectNode line : lines) {
        write(writer, line);
      }
    } catch (IOException e) {
      throw new UsageException("Cannot write %s: %s".formatted(file, FileProblem.of(e)));
    }
  }

  static void write(Writer writer, ObjectNode line) throws IOException {
    String json = JSON.writeValueAsString(line);
    writer.write(
        LONE_SURROGATE
            .matcher(json)
            .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0))));
    writer.write('\n');
  }

  private static void check(ObjectNode line, String key, String place) {
    JsonNode value = line.path(key);
    boolean fits = key.equals("id") ? value.isTextual() || value.isNumber() : value.isTextual();
    if (!fits) {
      throw new UsageException(
          "Cannot use %s: it has no '%s' that is a text; ./syllabus try --help names the keys of each stage"
              .formatted(place, key));
    }
  }

  /** A text, or null where the key is absent. */
  static String text(JsonNode line, String key) {
    JsonNode value = line.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** Sets a key unless the value is null. */
  static void put(ObjectNode line, String key, Object value) {
    if (value != null) {
      line.set(key, JSON.valueToTree(value));
    }
  }
}
