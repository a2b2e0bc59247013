package io.syllabus.udfs.chat;

import io.syllabus.udfs.text.Resources;
import java.util.List;

/** The templates of the main model families, which mark the assistant's turns. */
public final class BuiltinTemplates {
  private static final List<String> NAMES =
      List.of(
          "chatml",
          "deepseek-r1",
          "deepseek-v3",
          "gemma",
          "glm4",
          "llama2",
          "llama3",
          "llama3.1",
          "llama3.2",
          "mistral-v1",
          "mistral-v3",
          "mistral-v3-tekken",
          "mistral-v7",
          "mistral-v7-tekken",
          "phi3",
          "phi4",
          "qwen2.5",
          "qwen3",
          "vicuna",
          "yi",
          "zephyr");

  private BuiltinTemplates() {}

  public static List<String> names() {
    return NAMES;
  }

  /**
   * The source of a built-in template.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String source(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "Cannot use render.template=%s: must be a file or one of %s"
              .formatted(name, String.join(", ", NAMES)));
    }
    return Resources.text(BuiltinTemplates.class, "templates/" + name + ".jinja");
  }
}
