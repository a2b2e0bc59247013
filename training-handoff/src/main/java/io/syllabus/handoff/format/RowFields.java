package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.schemas.Ids;
import java.util.Optional;

/** Fields of a row that somebody else wrote. Messages name the field, never its value. */
final class RowFields {
  private RowFields() {}

  static String id(JsonNode row) {
    return optional(row, "id").orElseGet(() -> Ids.of(row.toString()));
  }

  static String text(JsonNode row, String key) {
    return optional(row, key)
        .orElseThrow(() -> new IllegalArgumentException("it has no text in " + key));
  }

  static String text(JsonNode pair, int index) {
    if (pair.path(index).isTextual()) {
      return pair.path(index).textValue();
    }
    throw new IllegalArgumentException("its history is not made of pairs of texts");
  }

  /** The text; empty where it is absent, null or blank. */
  static Optional<String> optional(JsonNode row, String key) {
    return Optional.ofNullable(row.path(key).textValue()).filter(text -> !text.isBlank());
  }

  static JsonNode array(JsonNode row, String key) {
    if (row.path(key).isArray()) {
      return row.path(key);
    }
    throw new IllegalArgumentException("it has no list in " + key);
  }

  /** The JSON of an array with elements; null where there is none. */
  static String json(JsonNode row, String key) {
    JsonNode value = row.path(key);
    return value.isArray() && !value.isEmpty() ? value.toString() : null;
  }
}
