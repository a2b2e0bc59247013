package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.schemas.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Fields of a row that somebody else wrote. Messages name the field, never its value. */
final class RowFields {
  /** What belongs to the conversation and has no place in any format of lines. */
  private static final List<String> ELSEWHERE =
      List.of(
          "images",
          "image",
          "videos",
          "video",
          "audios",
          "audio",
          "documents",
          "chosen",
          "rejected");

  private static final List<String> TURNS = List.of("messages", "conversations");

  /** What is read of a turn, in any of its spellings. */
  private static final Set<String> READ =
      Set.of(
          "role",
          "content",
          "reasoning_content",
          "reasoning",
          "thinking",
          "tool_calls",
          "function_call",
          "tool_call_id",
          "name",
          "weight",
          "from",
          "value");

  private RowFields() {}

  /**
   * A row all of whose words some format of lines can hold.
   *
   * @throws IllegalArgumentException if it has pictures, sounds, documents or a choice of answers
   */
  static void check(JsonNode row) {
    for (String key : ELSEWHERE) {
      if (says(row.path(key))) {
        throw new IllegalArgumentException("it has " + key + ", which no format of lines holds");
      }
    }
    TURNS.forEach(key -> row.path(key).forEach(RowFields::check));
  }

  /** The fields of turns that say something and are not read. */
  static Set<String> unread(JsonNode row) {
    Set<String> unread = new TreeSet<>();
    for (String key : TURNS) {
      for (JsonNode turn : row.path(key)) {
        turn.fields().forEachRemaining(field -> note(field, unread));
      }
    }
    return unread;
  }

  private static void note(Map.Entry<String, JsonNode> field, Set<String> unread) {
    if (!READ.contains(field.getKey()) && says(field.getValue())) {
      unread.add(field.getKey());
    }
  }

  /** False where a value is absent, null, blank or empty. */
  static boolean says(JsonNode value) {
    if (value.isTextual()) {
      return !value.textValue().isBlank();
    }
    return value.isContainerNode() ? !value.isEmpty() : !value.isNull() && !value.isMissingNode();
  }

  static String id(JsonNode row) {
    JsonNode id = row.path("id");
    return id.isNumber()
        ? id.asText()
        : optional(row, "id").orElseGet(() -> Ids.of(row.toString()));
  }

  static String text(JsonNode row, String key) {
    return optional(row, key)
        .orElseThrow(() -> new IllegalArgumentException("it has no text in " + key));
  }

  static String text(JsonNode pair, int index) {
    if (pair.size() == 2 && pair.path(index).isTextual()) {
      return pair.path(index).textValue();
    }
    throw new IllegalArgumentException("its history is not made of pairs of texts");
  }

  /**
   * The text; empty where it is absent, null or blank.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Optional<String> optional(JsonNode row, String key) {
    JsonNode value = row.path(key);
    if (!value.isTextual() && says(value)) {
      throw new IllegalArgumentException("it has something else than a text in " + key);
    }
    return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank());
  }

  static JsonNode array(JsonNode row, String key) {
    if (row.path(key).isArray()) {
      return row.path(key);
    }
    throw new IllegalArgumentException("it has no list in " + key);
  }

  /**
   * The list, which some write as JSON within a text; empty where there is none.
   *
   * @throws IllegalArgumentException if it is no list of objects
   */
  static JsonNode list(JsonNode row, String key) {
    JsonNode value = row.path(key);
    JsonNode list = value.isTextual() && says(value) ? JsonArrays.node(value.textValue()) : value;
    boolean objects = list.isArray();
    for (JsonNode one : list) {
      objects &= one.isObject();
    }
    if (says(value) && !objects) {
      throw new IllegalArgumentException("it has no list of objects in " + key);
    }
    return list;
  }
}
