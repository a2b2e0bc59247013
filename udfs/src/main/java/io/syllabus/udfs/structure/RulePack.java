package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.YamlFile;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rules that belong together, as a YAML file holds them.
 *
 * @param name stands before each rule's name in a pair
 * @param let parts of expressions by name; rules use them as {@code %{name}}
 * @param rules in the order in which they are tried
 */
public record RulePack(String name, Map<String, String> let, List<Rule> rules)
    implements Serializable {
  private static final String NOUN = "rule pack";

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
    return of(YamlFile.read(NOUN, file, "structure.rules names the packs"));
  }

  /**
   * Reads a pack.
   *
   * @param source names the pack in errors
   * @throws IllegalArgumentException if it is no pack, or a rule cannot work
   */
  public static RulePack parse(String yaml, String source) {
    return of(YamlFile.of(NOUN + " " + source, yaml));
  }

  private static RulePack of(YamlFile file) {
    RulePack pack = file.as(RulePack.class);
    if (pack == null || pack.name == null || pack.rules.isEmpty()) {
      throw file.wrong("", "a pack needs a name and rules");
    }
    RulePack spelt = pack.spelt();
    for (int i = 0; i < spelt.rules.size(); i++) {
      Optional<String> fault = spelt.rules.get(i).fault();
      if (fault.isPresent()) {
        throw file.wrong("rules[%d]".formatted(i), fault.get());
      }
    }
    return spelt;
  }
}
