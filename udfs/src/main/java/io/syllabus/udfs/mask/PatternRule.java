package io.syllabus.udfs.mask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A recogniser as data: a pattern, words that must or may stand near, and a checksum.
 *
 * @param name says in spans who found it
 * @param type what it finds
 * @param pattern a regular expression over the folded text; its group named value, if there is one,
 *     is masked
 * @param context words of which one stands shortly before, in any case; may be empty
 * @param score certainty without context; below the threshold, context is needed
 * @param contextScore certainty with context
 * @param checksum one of {@link Checksum} in lower case, or {@code none}
 * @param literals strings in small letters of which every match holds one, to save the search; may
 *     be empty
 */
public record PatternRule(
    String name,
    String type,
    String pattern,
    List<String> context,
    double score,
    double contextScore,
    String checksum,
    List<String> literals)
    implements Serializable {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  public PatternRule {
    name = required("name", name, name);
    type = required("type", type, name);
    pattern = required("pattern", pattern, name);
    context = context == null ? List.of() : List.copyOf(context);
    checksum = checksum == null ? "none" : checksum;
    literals = literals == null ? List.of() : List.copyOf(literals);
    contextScore = Math.max(score, contextScore);
    check(name, type, pattern, contextScore);
    Checksum.of(name, checksum);
  }

  /** The rules of a YAML list. */
  public static List<PatternRule> parse(String yaml) {
    try {
      List<PatternRule> rules = new ArrayList<>();
      YAML.readTree(yaml).forEach(rule -> rules.add(of(rule)));
      return rules;
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read recognisers: the text is no YAML list", e);
    }
  }

  static PatternRule of(JsonNode rule) {
    try {
      return YAML.treeToValue(rule, PatternRule.class);
    } catch (JsonProcessingException e) {
      Throwable cause = e.getCause() instanceof IllegalArgumentException own ? own : e;
      throw new IllegalArgumentException(
          "Cannot read recogniser %s: %s".formatted(rule.path("name"), message(cause)), e);
    }
  }

  private static String message(Throwable cause) {
    return cause instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : cause.getMessage();
  }

  private static String required(String key, String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use recogniser %s: it has no %s".formatted(name, key));
    }
    return value;
  }

  private static void check(String name, String type, String pattern, double score) {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException(
          "Cannot use recogniser %s: type %s must be capitals, digits and _".formatted(name, type));
    }
    if (!(score > 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use recogniser %s: score must lie above 0 and not above 1".formatted(name));
    }
    try {
      if (Pattern.compile(pattern).matcher("").find()) {
        throw new IllegalArgumentException(
            "Cannot use recogniser %s: its pattern fits the empty text; require a character"
                .formatted(name));
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "Cannot use recogniser %s: its pattern does not compile: %s"
              .formatted(name, e.getDescription()),
          e);
    }
  }
}
