package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.engine.UsageException;

/** The type of a value is the type of its default; where the default is null, anything goes. */
final class RecipeTypes {
  private RecipeTypes() {}

  static void check(String key, JsonNode known, JsonNode value) {
    if (known.isNull() || fits(known, value)) {
      return;
    }
    throw new UsageException(
        "Cannot use %s=%s: must be %s, like its default %s"
            .formatted(key, value, name(known), known));
  }

  private static boolean fits(JsonNode known, JsonNode value) {
    if (known.isIntegralNumber()) {
      return value.isIntegralNumber();
    }
    if (known.isNumber()) {
      return value.isNumber();
    }
    if (known.isTextual()) {
      return value.isValueNode() && !value.isNull();
    }
    return known.getNodeType() == value.getNodeType();
  }

  static String name(JsonNode known) {
    if (known.isIntegralNumber()) {
      return "a whole number";
    }
    return switch (known.getNodeType()) {
      case NUMBER -> "a number";
      case STRING -> "a text";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      default -> "a map of keys";
    };
  }
}
