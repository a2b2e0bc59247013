package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.mask.PatternRule;
import io.syllabus.udfs.text.YamlFile;
import java.nio.file.Path;
import java.util.List;

/** Puts the user's own recognisers, which stand in a file of their own, into the recipe's tree. */
final class RecogniserFile {
  private RecogniserFile() {}

  /** The tree with the list that the file holds in the place of its path. */
  static ObjectNode read(ObjectNode tree) {
    JsonNode file = tree.at("/mask/recognisers");
    if (!file.isTextual()) {
      RecipeFaults.refuse(tree);
      return tree;
    }
    ObjectNode copy = tree.deepCopy();
    List<PatternRule> own =
        file.asText().isBlank() ? List.of() : PatternRule.read(Path.of(file.asText()));
    ((ObjectNode) copy.get("mask")).set("recognisers", YamlFile.YAML.valueToTree(own));
    return copy;
  }
}
