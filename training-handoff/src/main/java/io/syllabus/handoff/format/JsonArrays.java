package io.syllabus.handoff.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Tools and calls of tools, which travel as JSON text. */
public final class JsonArrays {
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonArrays() {}

  /**
   * The array that the text holds.
   *
   * @throws IllegalArgumentException if it holds something else, or nothing; never quotes the text
   */
  public static ArrayNode parse(String text) {
    if (node(text) instanceof ArrayNode array && !array.isEmpty()) {
      return array;
    }
    throw new IllegalArgumentException("not a JSON array with elements");
  }

  /** The JSON value in the text; the missing node if it is none. */
  static JsonNode node(String text) {
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException e) {
      return STRICT.missingNode();
    }
  }
}
