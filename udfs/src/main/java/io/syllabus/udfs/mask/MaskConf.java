package io.syllabus.udfs.mask;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.text.YamlFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The recipe's {@code mask}. In YAML the types stand beside the other keys: {@code mask: {default:
 * label, PERSON: hash}}.
 *
 * @param style what is written for types that {@code styles} does not name
 * @param styles type to style
 * @param threshold least certainty of what is masked, 0 to 1
 * @param chineseNames whether a statistical tagger looks for Chinese names, beside the rules
 * @param keyEnv the environment variable that holds the key
 * @param recognisers the user's own
 */
public record MaskConf(
    String style,
    Map<String, String> styles,
    double threshold,
    boolean chineseNames,
    String keyEnv,
    List<PatternRule> recognisers)
    implements Serializable {
  private static final Set<String> KEYS =
      Set.of("default", "threshold", "chineseNames", "keyEnv", "recognisers");

  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");

  public MaskConf {
    MaskStyle.of("default", style);
    styles = Map.copyOf(styles);
    styles.forEach(MaskStyle::of);
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use mask.threshold=%s: must lie between 0 and 1".formatted(threshold));
    }
    recognisers = List.copyOf(recognisers);
    known(styles.keySet(), Recognisers.types(recognisers));
  }

  private static void known(Set<String> named, SortedSet<String> types) {
    for (String type : named) {
      if (!types.contains(type)) {
        throw new IllegalArgumentException(
            "Cannot use mask.%s: no recogniser finds such data; the types are %s"
                .formatted(type, String.join(", ", types)));
      }
    }
  }

  /** From the recipe's tree; {@code recognisers} is the list that the file holds. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MaskConf of(ObjectNode tree) {
    return new MaskConf(
        required(tree, "default", JsonNode::isValueNode).asText(),
        types(tree),
        required(tree, "threshold", JsonNode::isNumber).asDouble(),
        required(tree, "chineseNames", JsonNode::isBoolean).asBoolean(),
        required(tree, "keyEnv", JsonNode::isValueNode).asText(),
        rules(fitting(tree.path("recognisers"), "recognisers", MaskConf::isList)));
  }

  MaskStyle styleOf(String type) {
    return MaskStyle.of(type, styles.getOrDefault(type, style));
  }

  public boolean needsKey() {
    return MaskStyle.of("default", style).needsKey()
        || styles.keySet().stream().anyMatch(type -> styleOf(type).needsKey());
  }

  private static JsonNode required(ObjectNode tree, String key, Predicate<JsonNode> fits) {
    if (!tree.hasNonNull(key)) {
      throw new IllegalArgumentException(
          "Cannot use mask: it has no %s; conf/reference.yaml shows all keys".formatted(key));
    }
    return fitting(tree.get(key), key, fits);
  }

  private static JsonNode fitting(JsonNode value, String key, Predicate<JsonNode> fits) {
    if (!fits.test(value)) {
      throw new IllegalArgumentException(
          "Cannot use mask.%s: its value is of another type; conf/reference.yaml shows it"
              .formatted(key));
    }
    return value;
  }

  private static Map<String, String> types(ObjectNode tree) {
    Map<String, String> types = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      if (TYPE.matcher(entry.getKey()).matches()) {
        types.put(entry.getKey(), required(tree, entry.getKey(), JsonNode::isValueNode).asText());
      } else if (!KEYS.contains(entry.getKey())) {
        throw new IllegalArgumentException(
            "Cannot use mask.%s: there is no such key; conf/reference.yaml shows all"
                .formatted(entry.getKey()));
      }
    }
    return types;
  }

  /** No list is an empty one. */
  private static boolean isList(JsonNode value) {
    return value.isArray() || (!value.isContainerNode() && value.asText().isBlank());
  }

  private static List<PatternRule> rules(JsonNode list) {
    List<PatternRule> rules = new ArrayList<>();
    list.forEach(rule -> rules.add(YamlFile.YAML.convertValue(rule, PatternRule.class)));
    return rules;
  }
}
