package io.syllabus.udfs.structure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Rules that belong together, as a YAML file holds them.
 *
 * @param name stands before each rule's name in a pair
 * @param let parts of expressions by name; rules use them as {@code %{name}}
 * @param rules in the order in which they are tried
 */
public record RulePack(String name, Map<String, String> let, List<Rule> rules)
    implements Serializable {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  public RulePack {
    let = let == null ? Map.of() : Map.copyOf(new TreeMap<>(let));
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  private RulePack spelt() {
    return new RulePack(name, Map.of(), rules.stream().map(rule -> rule.spelt(let)).toList());
  }

  /**
   * Reads a pack's file.
   *
   * @throws IllegalArgumentException if it cannot be read, is no pack, or a rule cannot work
   */
  public static RulePack read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read rule pack %s: %s; structure.rules names the packs"
              .formatted(file, FileProblem.of(e)),
          e);
    }
  }

  /**
   * Reads a pack.
   *
   * @param source names the pack in errors
   * @throws IllegalArgumentException if it is no pack, or a rule cannot work
   */
  public static RulePack parse(String yaml, String source) {
    RulePack pack;
    try {
      pack = YAML.readValue(yaml, RulePack.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot read rule pack %s: %s".formatted(source, e.getOriginalMessage()), e);
    }
    if (pack == null || pack.name == null || pack.rules.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot read rule pack %s: needs a name and rules".formatted(source));
    }
    RulePack spelt = pack.spelt();
    spelt.rules.forEach(rule -> check(rule, source));
    return spelt;
  }

  private static void check(Rule rule, String source) {
    String place = "Cannot read rule pack %s: rule %s ".formatted(source, rule.name());
    if (rule.name() == null || rule.task() == null || rule.kinds().isEmpty()) {
      throw new IllegalArgumentException(place + "needs name, task and kinds");
    }
    if (!PairMakers.NAMES.contains(rule.from())) {
      throw new IllegalArgumentException(
          place + "has from=%s: must be one of %s".formatted(rule.from(), PairMakers.NAMES));
    }
    for (Wording wording : rule.wording().values()) {
      wording.match().forEach(regex -> checkPattern(regex, place));
      wording.skip().forEach(regex -> checkPattern(regex, place));
    }
  }

  private static void checkPattern(String regex, String place) {
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          place + "has no regular expression in %s: %s".formatted(regex, e.getDescription()), e);
    }
  }
}
