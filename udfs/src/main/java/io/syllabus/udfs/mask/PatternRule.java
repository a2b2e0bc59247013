package io.syllabus.udfs.mask;

import io.syllabus.udfs.text.YamlFile;
import java.io.Serializable;
import java.nio.file.Path;
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
  private static final String NOUN = "recognisers";
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
    return of(YamlFile.of(NOUN, yaml));
  }

  /**
   * The rules of a file of one's own.
   *
   * @throws IllegalArgumentException where it cannot be read, or a rule cannot work
   */
  public static List<PatternRule> read(Path file) {
    return of(YamlFile.read(NOUN, file, "mask.recognisers names the file"));
  }

  private static List<PatternRule> of(YamlFile file) {
    if (!file.tree().isArray()) {
      throw file.wrong("", "it must be a list of recognisers, each with a hyphen before its name");
    }
    return file.asList(PatternRule.class);
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
