package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.NearestName;
import io.syllabus.udfs.text.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The recipe as a tree: the reference with every key and default, then the files it extends, then
 * the recipe, then {@code --set}. A key that the reference does not have is refused, a value of
 * another type as well.
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
    RecipeTree reader = new RecipeTree(places);
    ObjectNode tree = merge(defaults(), reader.overlay(recipe, Set.of()), reference(), "");
    settings.keySet().forEach(places::set);
    return with(tree, settings);
  }

  /** The reference with settings alone, for stages that are tried without a recipe. */
  static ObjectNode defaults(Map<String, String> settings) {
    return with(defaults(), settings);
  }

  private static ObjectNode with(ObjectNode below, Map<String, String> settings) {
    ObjectNode reference = reference();
    ObjectNode tree = below;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      tree = merge(tree, nested(setting.getKey(), setting.getValue()), reference, "");
    }
    return tree;
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
    return merge(lower, own, reference(), "");
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

  private static ObjectNode merge(
      ObjectNode below, ObjectNode above, JsonNode reference, String path) {
    ObjectNode merged = below.deepCopy();
    for (Iterator<Map.Entry<String, JsonNode>> it = above.fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = it.next();
      String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      JsonNode known = known(reference, entry.getKey(), key);
      merged.set(entry.getKey(), value(below.get(entry.getKey()), entry.getValue(), known, key));
    }
    return merged;
  }

  /** The reference's value for a key: null where any key may stand (an empty map). */
  private static JsonNode known(JsonNode reference, String name, String key) {
    int dot = key.lastIndexOf('.');
    if (RecogniserFile.isType(key) || (dot > 0 && RecipeShape.isOpen(key.substring(0, dot)))) {
      return YamlFile.YAML.nullNode();
    }
    if (!reference.has(name)) {
      throw new UsageException(
          "Cannot use %s: there is no such key; did you mean %s? conf/reference.yaml lists all"
              .formatted(key, nearest(key, name, reference)));
    }
    return reference.get(name);
  }

  /** The known key that stands in the same place and resembles it most. */
  private static String nearest(String key, String name, JsonNode reference) {
    List<String> names = new ArrayList<>();
    reference.fieldNames().forEachRemaining(names::add);
    String place = key.substring(0, key.length() - name.length());
    return NearestName.of(name, names).map(place::concat).orElse("another key");
  }

  private static JsonNode value(JsonNode below, JsonNode above, JsonNode known, String key) {
    if (known instanceof ObjectNode && above instanceof ObjectNode own) {
      ObjectNode under =
          below instanceof ObjectNode object ? object : YamlFile.YAML.createObjectNode();
      return merge(under, own, known, key);
    }
    if (known instanceof ArrayNode list && isTemplate(list) && above.isArray()) {
      return elements((ArrayNode) above, (ObjectNode) list.get(0), key);
    }
    RecipeTypes.check(key, known, above);
    return above;
  }

  /** A list of objects in the reference shows the keys and defaults of each element. */
  static boolean isTemplate(ArrayNode list) {
    return list.size() == 1 && list.get(0).isObject();
  }

  private static ArrayNode elements(ArrayNode own, ObjectNode template, String key) {
    ArrayNode merged = YamlFile.YAML.createArrayNode();
    for (int i = 0; i < own.size(); i++) {
      String at = "%s[%d]".formatted(key, i);
      if (!(own.get(i) instanceof ObjectNode element)) {
        throw new UsageException(
            "Cannot use %s=%s: must be a map of keys, see conf/reference.yaml"
                .formatted(at, own.get(i)));
      }
      merged.add(merge(template, element, template, at));
    }
    return merged;
  }
}
