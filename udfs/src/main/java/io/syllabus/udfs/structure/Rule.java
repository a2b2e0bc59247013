package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.Kinds;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One way of making pairs.
 *
 * @param name within its pack
 * @param from what it looks at: {@link PairMakers#NAMES}
 * @param kinds passages that it applies to
 * @param task of the pairs: define, extract, explain, faq, dialogue, …
 * @param otherwise true where it applies only to passages of which nothing was made before
 * @param wording by language: zh, en
 */
public record Rule(
    String name,
    String from,
    List<String> kinds,
    String task,
    boolean otherwise,
    Map<String, Wording> wording)
    implements Serializable {
  private static final List<String> LANGUAGES = List.of("zh", "en");

  public Rule {
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    wording = wording == null ? Map.of() : Map.copyOf(wording);
  }

  /** What keeps the rule from working, if anything does. */
  Optional<String> fault() {
    if (name == null || task == null || kinds.isEmpty()) {
      return Optional.of("rule %s needs name, task and kinds".formatted(name));
    }
    return Stream.of(
            unknown("from", List.of(String.valueOf(from)), PairMakers.NAMES),
            unknown("kinds", kinds, Kinds.ALL),
            unknown("wording", wording.keySet(), LANGUAGES),
            wording.values().stream().map(Wording::fault).flatMap(Optional::stream).findFirst())
        .flatMap(Optional::stream)
        .map(fault -> "rule %s has %s".formatted(name, fault))
        .findFirst();
  }

  private static Optional<String> unknown(
      String key, Collection<String> named, Collection<String> known) {
    return named.stream()
        .filter(one -> !known.contains(one))
        .map(one -> "%s=%s: must be one of %s".formatted(key, one, known))
        .findFirst();
  }

  /** The same with the parts of its expressions in place of their names. */
  Rule spelt(Map<String, String> let) {
    Map<String, Wording> spelt = new TreeMap<>();
    wording.forEach((language, own) -> spelt.put(language, own.spelt(let)));
    return new Rule(name, from, kinds, task, otherwise, spelt);
  }
}
