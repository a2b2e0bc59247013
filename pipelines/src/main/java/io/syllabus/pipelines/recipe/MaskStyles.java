package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * In a recipe the types of personal data stand beside the other keys of {@code mask} ({@code
 * PERSON: hash}); the record holds them as one map.
 */
final class MaskStyles {
  private static final String TYPE = "[A-Z][A-Z0-9_]*";

  private MaskStyles() {}

  static boolean isType(String key) {
    return key.matches(TYPE);
  }

  static ObjectNode gathered(ObjectNode tree) {
    ObjectNode copy = tree.deepCopy();
    if (copy.get("mask") instanceof ObjectNode mask) {
      ObjectNode styles = mask.withObjectProperty("styles");
      for (String key : NearestKey.leaves(mask)) {
        if (isType(key)) {
          JsonNode style = mask.remove(key);
          styles.set(key, style);
        }
      }
    }
    return copy;
  }
}
