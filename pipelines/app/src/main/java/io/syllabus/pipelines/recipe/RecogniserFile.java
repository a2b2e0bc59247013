package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Puts the user's own recognisers, which stand in a file of their own, into the recipe's tree. */
final class RecogniserFile {
  private static final Pattern TYPE = Pattern.compile("mask\\.[A-Z][A-Z0-9_]*");

  private RecogniserFile() {}

  /** Types of personal data stand as keys of {@code mask} in a recipe, whatever they are. */
  static boolean isType(String key) {
    return TYPE.matcher(key).matches();
  }

  /** The tree with the list that the file holds in the place of its path. */
  static ObjectNode read(ObjectNode tree) {
    JsonNode file = tree.at("/mask/recognisers");
    if (!file.isTextual()) {
      return tree;
    }
    ObjectNode copy = tree.deepCopy();
    ((ObjectNode) copy.get("mask")).set("recognisers", list(file.asText()));
    return copy;
  }

  private static JsonNode list(String file) {
    if (file.isBlank()) {
      return RecipeTree.YAML.createArrayNode();
    }
    try {
      JsonNode list = RecipeTree.YAML.readTree(Path.of(file).toFile());
      if (list.isArray()) {
        return list;
      }
    } catch (IOException e) {
      throw new UsageException(
          "Cannot read mask.recognisers=%s: %s".formatted(file, FileProblem.of(e)));
    }
    throw new UsageException(
        "Cannot read mask.recognisers=%s: it must be a YAML list of recognisers".formatted(file));
  }
}
