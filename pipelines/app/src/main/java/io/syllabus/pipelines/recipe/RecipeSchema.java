package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * The recipe as JSON Schema 2020-12, for editors and for errors: keys, defaults and descriptions
 * from the reference, types from the records.
 */
public final class RecipeSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPES = "^[A-Z][A-Z0-9_]*$";
  private final Map<String, String> comments = RecipeComments.of(RecipeTree.referenceText());

  private RecipeSchema() {}

  /** The schema, indented, with a line feed at its end. */
  public static String generate() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A recipe of Syllabus");
    new RecipeSchema().fill(schema, "", Recipe.class, RecipeTree.reference());
    ObjectNode base = ((ObjectNode) schema.get("properties")).putObject("extends");
    base.put("description", "another recipe that this one lies over");
    base.put("type", "string");
    return printed(schema);
  }

  private void fill(ObjectNode schema, String key, Type type, JsonNode value) {
    String comment = comments.getOrDefault(key, "");
    if (!comment.isEmpty()) {
      schema.put("description", comment);
    }
    if (RecipeShape.isOpen(key)) {
      schema.put("type", "object").set("default", value);
      valueType(schema.putObject("additionalProperties"), RecipeShape.element(type));
    } else if (value instanceof ObjectNode object) {
      properties(schema.put("type", "object"), key, type, object);
    } else if (value instanceof ArrayNode list) {
      items(schema.put("type", "array"), key, type, list);
    } else {
      leaf(schema, type, value);
    }
  }

  private void properties(ObjectNode schema, String key, Type type, ObjectNode object) {
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String own = key.isEmpty() ? entry.getKey() : key + "." + entry.getKey();
      Type child = RecipeShape.child(type, entry.getKey());
      fill(properties.putObject(entry.getKey()), own, child, entry.getValue());
    }
    if (key.equals("mask")) {
      schema.putObject("patternProperties").putObject(TYPES).put("type", "string");
    }
  }

  private void items(ObjectNode schema, String key, Type type, ArrayNode list) {
    ObjectNode items = schema.putObject("items");
    if (RecipeTree.isTemplate(list)) {
      ObjectNode element = (ObjectNode) list.get(0);
      properties(items.put("type", "object"), key, RecipeShape.element(type), element);
    } else {
      schema.set("default", list);
      valueType(items, RecipeShape.element(type));
    }
  }

  /** A key without a type of its own, which is one of {@code mask}, has that of its default. */
  private static void leaf(ObjectNode schema, Type type, JsonNode value) {
    if (type != null) {
      valueType(schema, type);
    } else {
      valueType(schema, boxed(value));
    }
    schema.set("default", value);
  }

  private static Type boxed(JsonNode value) {
    return value.isBoolean() ? boolean.class : value.isNumber() ? double.class : String.class;
  }

  /** Where a text is wanted, a number or a truth value is read as one; an Object is anything. */
  private static void valueType(ObjectNode schema, Type type) {
    if (type == int.class || type == long.class || type == Integer.class) {
      schema.put("type", "integer");
    } else if (type == double.class || type == Double.class) {
      schema.put("type", "number");
    } else if (type == boolean.class) {
      schema.put("type", "boolean");
    } else if (type == String.class) {
      schema.putArray("type").add("string").add("number").add("boolean");
    }
  }

  private static String printed(ObjectNode schema) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    try {
      return JSON.writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the schema", e);
    }
  }
}
