package io.syllabus.udfs.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the source of a chat template: a built-in by name, a Jinja file, or the {@code
 * chat_template} of a {@code tokenizer_config.json}, which may be a list of named templates.
 */
public final class TemplateSource {
  private TemplateSource() {}

  /**
   * The source of a template.
   *
   * @param place name of a built-in, or a path
   * @param variables that the template is given: with {@code tools}, a list's {@code tool_use} goes
   *     before its {@code default}, as in transformers
   * @throws IllegalArgumentException where there is none
   */
  public static String of(String place, Map<String, ?> variables) {
    if (BuiltinTemplates.names().contains(place)) {
      return BuiltinTemplates.source(place);
    }
    Path file = Path.of(place);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "Cannot use render.template=%s: must be a file or one of %s"
              .formatted(place, String.join(", ", BuiltinTemplates.names())));
    }
    try {
      return place.endsWith(".json") ? configured(file, variables) : Utf8File.read(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read render.template=%s: %s".formatted(place, FileProblem.of(e)), e);
    }
  }

  private static String configured(Path file, Map<String, ?> variables) throws IOException {
    JsonNode template = new ObjectMapper().readTree(file.toFile()).path("chat_template");
    if (template.isTextual()) {
      return template.asText();
    }
    Map<String, String> named = new TreeMap<>();
    template.forEach(one -> named.put(one.path("name").asText(), one.path("template").asText()));
    boolean called = variables.get("tools") != null && named.containsKey("tool_use");
    String source = named.get(called ? "tool_use" : "default");
    if (source == null) {
      throw new IllegalArgumentException(
          "Cannot use render.template=%s: %s; name the template's own file"
              .formatted(file, lacking(named)));
    }
    return source;
  }

  private static String lacking(Map<String, String> named) {
    return named.isEmpty()
        ? "it has no chat_template"
        : "none of its chat_templates %s is called default".formatted(named.keySet());
  }
}
