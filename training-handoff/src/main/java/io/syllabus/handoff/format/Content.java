package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The content of a turn, which is a text or a list of parts.
 *
 * @param text what is said, null if nothing is
 * @param thought what is thought, null if nothing is
 */
record Content(String text, String thought) {
  private static final List<String> TEXTS = List.of("text", "input_text", "output_text");
  private static final List<String> THOUGHTS = List.of("thinking", "reasoning");

  /**
   * The content of a turn; parts follow each other without a gap, as templates write them.
   *
   * @throws IllegalArgumentException if it is neither, or a part is no text, such as a picture
   */
  static Content of(JsonNode content) {
    if (content.isTextual() || content.isNull() || content.isMissingNode()) {
      return new Content(content.textValue(), null);
    }
    if (!content.isArray()) {
      throw new IllegalArgumentException("a content is neither a text nor a list of parts");
    }
    StringBuilder text = new StringBuilder();
    StringBuilder thought = new StringBuilder();
    content.forEach(part -> add(part, text, thought));
    return new Content(text.toString(), thought.isEmpty() ? null : thought.toString());
  }

  private static void add(JsonNode part, StringBuilder text, StringBuilder thought) {
    String type = part.path("type").asText();
    if (part.isTextual()) {
      text.append(part.textValue());
    } else if (TEXTS.contains(type) && part.path("text").isTextual()) {
      text.append(part.get("text").textValue());
    } else if (THOUGHTS.contains(type) && part.path(type).isTextual()) {
      thought.append(part.get(type).textValue());
    } else {
      throw new IllegalArgumentException("a part of a content is no text");
    }
  }
}
