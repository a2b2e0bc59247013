package io.syllabus.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.curate.EvaluationItem;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads evaluation files: JSON Lines with a question, prompt, problem or text, and its choices. */
public final class EvaluationItems {
  private static final List<String> QUESTIONS =
      List.of(
          "question",
          "prompt",
          "instruction",
          "query",
          "problem",
          "stem",
          "ctx",
          "text",
          "题目",
          "问题");
  private static final List<String> CHOICES =
      List.of("choices", "options", "endings", "选项", "a", "b", "c", "d", "e");
  private static final List<String> INNER =
      List.of("stem", "text", "choices", "a", "b", "c", "d", "e", "A", "B", "C", "D", "E");
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationItems() {}

  /** Item (file and line) → its question and choices. */
  static Map<String, EvaluationItem> read(List<SideInput> files, StageContext context) {
    Map<String, EvaluationItem> items = new TreeMap<>();
    files.forEach(file -> items.putAll(read(context.file(file.name()))));
    return items;
  }

  /**
   * Item (name of the file and line) → its question and choices, of one file.
   *
   * @throws IllegalArgumentException where it cannot be read or a line holds no item; the line is
   *     never quoted
   */
  public static Map<String, EvaluationItem> read(Path file) {
    String name = file.getFileName().toString();
    Map<String, EvaluationItem> items = new TreeMap<>();
    try {
      int number = 0;
      for (String line : Utf8File.read(file).lines().toList()) {
        number++;
        if (!line.isBlank()) {
          items.put(name + ":" + number, item(parsed(line, name, number), name, number));
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

  private static EvaluationItem item(JsonNode item, String name, int number) {
    return texts(item, QUESTIONS).stream()
        .findFirst()
        .map(question -> new EvaluationItem(question, texts(item, CHOICES)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot use curate.eval=%s: line %d has none of %s"
                        .formatted(name, number, QUESTIONS)));
  }

  /** The texts of the first keys that hold some: a text, a list, or an object with such in it. */
  private static List<String> texts(JsonNode item, List<String> keys) {
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      boolean single = keys.equals(QUESTIONS) || key.length() > 1;
      if (texts.isEmpty() || !single) {
        collect(item.path(key), texts);
        collect(item.path(key.toUpperCase(Locale.ROOT)), texts);
        collect(item.path(capital(key)), texts);
      }
    }
    return texts.stream().filter(text -> !text.isBlank()).distinct().toList();
  }

  private static String capital(String key) {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  private static void collect(JsonNode value, List<String> texts) {
    if (value.isTextual()) {
      texts.add(value.asText());
    } else if (value.isArray()) {
      value.forEach(one -> collect(one, texts));
    } else if (value.isObject()) {
      INNER.forEach(key -> collect(value.path(key), texts));
    }
  }
}
