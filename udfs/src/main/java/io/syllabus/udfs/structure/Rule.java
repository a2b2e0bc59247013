package io.syllabus.udfs.structure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
  public Rule {
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    wording = wording == null ? Map.of() : Map.copyOf(wording);
  }

  /** The same with the parts of its expressions in place of their names. */
  Rule spelt(Map<String, String> let) {
    Map<String, Wording> spelt = new TreeMap<>();
    wording.forEach((language, own) -> spelt.put(language, own.spelt(let)));
    return new Rule(name, from, kinds, task, otherwise, spelt);
  }
}
