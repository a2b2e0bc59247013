package io.syllabus.udfs.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
   * @throws IllegalArgumentException where there is none
   */
  public static String of(String place) {
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
      return place.endsWith(".json") ? configured(file) : Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read render.template=%s: %s".formatted(place, FileProblem.of(e)), e);
    }
  }

  private static String configured(Path file) throws IOException {
    JsonNode template = new ObjectMapper().readTree(file.toFile()).path("chat_template");
    if (template.isTextual()) {
      return template.asText();
    }
    for (JsonNode named : template) {
      if (named.path("name").asText().equals("default")) {
        return named.path("template").asText();
      }
    }
    throw new IllegalArgumentException(
        "Cannot use render.template=%s: it has no chat_template; name the template's own file"
            .formatted(file));
  }
}
