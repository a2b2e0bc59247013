package io.syllabus.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads evaluation files: JSON Lines with question, prompt, instruction or text. */
final class EvaluationItems {
  private static final List<String> KEYS = List.of("question", "prompt", "instruction", "text");
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationItems() {}

  /** Item (file and line) → text. */
  static Map<String, String> read(List<SideInput> files, Desk desk) {
    Map<String, String> items = new TreeMap<>();
    files.forEach(file -> add(file.name(), desk.file(file.name()), items));
    return items;
  }

  private static void add(String name, Path file, Map<String, String> items) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          items.put(name + ":" + number, text(JSON.readTree(line), name, number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read curate.eval=" + file, e);
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
