package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the JSON Schema of recipes finds wrong with one, in the words of who reads it. */
final class RecipeFaults {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(RecipeSchema.generate());

  private static final Map<String, String> TYPES =
      Map.of(
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "array", "a list",
          "object", "a map of keys");

  private RecipeFaults() {}

  /**
   * Looks for a key that the reference does not have, or a value of another type.
   *
   * @throws UsageException for the first of them
   */
  static void refuse(JsonNode recipe) {
    for (ValidationMessage fault : SCHEMA.validate(recipe)) {
      String key = fault.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
      JsonNodePath place = fault.getSchemaLocation().getFragment().getParent();
      JsonNode asked = SCHEMA.getSchemaNode().at(place.toString());
      throw new UsageException(
          fault.getProperty() == null
              ? mistyped(key, fault.getInstanceNode(), asked)
              : unknown(key.isEmpty() ? "" : key + ".", fault.getProperty(), asked));
    }
  }

  private static String mistyped(String key, JsonNode value, JsonNode asked) {
    return "Cannot use %s=%s: must be %s, %s"
        .formatted(
            key,
            value,
            TYPES.getOrDefault(asked.path("type").asText(), "a text"),
            asked.has("default")
                ? "like its default " + asked.get("default")
                : "see conf/reference.yaml");
  }

  /** With the known key that stands in the same place and resembles it most. */
  private static String unknown(String place, String name, JsonNode asked) {
    List<String> names = new ArrayList<>();
    asked.path("properties").fieldNames().forEachRemaining(names::add);
    return "Cannot use %s: there is no such key; did you mean %s? conf/reference.yaml lists all"
        .formatted(
            place + name, NearestName.of(name, names).map(place::concat).orElse("another key"));
  }
}
