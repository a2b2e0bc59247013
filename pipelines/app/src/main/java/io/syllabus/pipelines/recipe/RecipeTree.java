package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The recipe as a tree: the reference with every key and default, then the files it extends, then
 * the recipe, then {@code --set}.
 */
final class RecipeTree {
  private static final String EXTENDS = "extends";

  private final RecipePlaces places;

  private RecipeTree(RecipePlaces places) {
    this.places = places;
  }

  /** The reference: every key, its default. */
  static ObjectNode reference() {
    try {
      return (ObjectNode) YamlFile.YAML.readTree(referenceText());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the reference recipe", e);
    }
  }

  /** The reference with its comments. */
  static String referenceText() {
    try (InputStream in = RecipeTree.class.getResourceAsStream("/reference.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the reference recipe", e);
    }
  }

  /** The reference with the recipe and the settings over it. */
  static ObjectNode resolve(Path recipe, Map<String, String> settings, RecipePlaces places) {
    ObjectNode said = new RecipeTree(places).overlay(recipe, Set.of());
    settings.keySet().forEach(places::set);
    return filled(said, settings);
  }

  /** The reference with settings alone, for stages that are tried without a recipe. */
  static ObjectNode defaults(Map<String, String> settings) {
    return filled(YamlFile.YAML.createObjectNode(), settings);
  }

  /** With the settings over it and the defaults below. */
  private static ObjectNode filled(ObjectNode said, Map<String, String> settings) {
    ObjectNode reference = reference();
    ObjectNode tree = said;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      tree = merge(tree, nested(setting.getKey(), setting.getValue()), reference);
    }
    return merge(defaults(), tree, reference);
  }

  /** The reference's values; what it shows of a source or a gate is a pattern and none of them. */
  private static ObjectNode defaults() {
    ObjectNode tree = reference();
    tree.putArray("sources");
    tree.withObject("/gates").putArray("own");
    return tree;
  }

  private ObjectNode overlay(Path file, Set<Path> above) {
    Path place = file.toAbsolutePath().normalize();
    if (above.contains(place)) {
      throw new UsageException(
          "Cannot read recipe %s: it extends itself; take one extends out of the circle"
              .formatted(file));
    }
    ObjectNode own = read(file);
    JsonNode base = own.remove(EXTENDS);
    if (base == null) {
      return own;
    }
    Set<Path> all = new HashSet<>(above);
    all.add(place);
    Path below = place.getParent().resolve(base.asText()).normalize();
    ObjectNode lower = overlay(below, all);
    Path way = place.getParent().relativize(below.getParent());
    if (!way.toString().isEmpty()) {
      RecipePaths.move(lower, way);
    }
    return merge(lower, own, reference());
  }

  private ObjectNode read(Path file) {
    YamlFile yaml = YamlFile.read("recipe", file, "name a YAML file such as conf/demo.yaml");
    places.add(file, yaml);
    if (yaml.tree() instanceof ObjectNode object) {
      return object;
    }
    throw new UsageException(
        "Cannot read recipe %s: it holds no keys; see conf/reference.yaml".formatted(file));
  }

  /** The tree of one {@code a.b.c=value}; the value is read as YamlFile.YAML. */
  private static ObjectNode nested(String key, String value) {
    ObjectNode root = YamlFile.YAML.createObjectNode();
    ObjectNode at = root;
    String[] names = key.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      at = at.putObject(names[i]);
    }
    try {
      at.set(names[names.length - 1], YamlFile.YAML.readTree(value));
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "Cannot use --set %s=%s: the value is no YAML; quote it".formatted(key, value));
    }
    return root;
  }

  /** The keys of both; of one that both have, that above counts. */
  private static ObjectNode merge(ObjectNode below, ObjectNode above, JsonNode reference) {
    ObjectNode merged = below.deepCopy();
    for (Map.Entry<String, JsonNode> own : above.properties()) {
      JsonNode known = reference.path(own.getKey());
      merged.set(own.getKey(), value(below.path(own.getKey()), own.getValue(), known));
    }
    return merged;
  }

  private static JsonNode value(JsonNode below, JsonNode above, JsonNode known) {
    if (above instanceof ObjectNode own && below instanceof ObjectNode under) {
      return merge(under, own, known);
    }
    return known instanceof ArrayNode list && isTemplate(list) && above instanceof ArrayNode own
        ? elements(own, (ObjectNode) list.get(0))
        : above;
  }

  /** A list of objects in the reference shows the keys and defaults of each element. */
  static boolean isTemplate(ArrayNode list) {
    return list.size() == 1 && list.get(0).isObject();
  }

  private static ArrayNode elements(ArrayNode own, ObjectNode template) {
    ArrayNode merged = YamlFile.YAML.createArrayNode();
    own.forEach(
        one ->
            merged.add(
                one instanceof ObjectNode element ? merge(template, element, template) : one));
    return merged;
  }
}
