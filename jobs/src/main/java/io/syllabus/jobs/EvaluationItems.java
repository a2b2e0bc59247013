package io.syllabus.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.text.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads evaluation files: JSON Lines with question, prompt, instruction or text. */
public final class EvaluationItems {
  private static final List<String> KEYS = List.of("question", "prompt", "instruction", "text");
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationItems() {}

  /** Item (file and line) → text. */
  static Map<String, String> read(List<SideInput> files, Desk desk) {
    Map<String, String> items = new TreeMap<>();
    files.forEach(file -> items.putAll(read(desk.file(file.name()))));
    return items;
  }

  /**
   * Item (name of the file and line) → text, of one file.
   *
   * @throws IllegalArgumentException where it cannot be read or a line holds no item; the line is
   *     never quoted
   */
  public static Map<String, String> read(Path file) {
    String name = file.getFileName().toString();
    Map<String, String> items = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          items.put(name + ":" + number, text(parsed(line, name, number), name, number));
        }
      }
      return items;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read curate.eval=%s: %s; name files of JSON Lines in UTF-8"
              .formatted(file, FileProblem.of(e)),
          e);
    }
  }

  private static JsonNode parsed(String line, String name, int number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot use curate.eval=%s: line %d is no JSON; give one object per line"
              .formatted(name, number));
    }
  }

  private static String text(JsonNode item, String name, int number) {
    return KEYS.stream()
        .map(item::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot use curate.eval=%s: line %d has none of %s"
                        .formatted(name, number, KEYS)));
  }
}
