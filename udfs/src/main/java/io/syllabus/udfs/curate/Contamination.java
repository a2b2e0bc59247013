package io.syllabus.udfs.curate;

import static java.util.stream.Collectors.toMap;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds items of evaluation sets in training texts, by the n-grams that they share.
 *
 * <p>Case, width, script, spaces and punctuation do not count, nor the notation of numbers. A
 * Western item is looked for by 13-grams of words, a Chinese one by 20-grams of characters, and
 * both by the share of their shorter n-grams, which survives other words here and there and another
 * order of sentences. A shorter item must be contained as a whole, and one too short to mean
 * anything alone must be the whole text. A question that is about nothing (“which of the following
 * is true?”) proves nothing without half of its choices.
 *
 * <p>Source: Brown et al., Language models are few-shot learners, 2020, appendix C (13-grams).
 */
public final class Contamination implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double MOST = 0.6;

  private final GramIndex western = new GramIndex("words13", 13, 5, 0);
  private final GramIndex chinese = new GramIndex("characters20", 20, 8, 0);
  private final GramIndex westernParts = new GramIndex("words5", 5, 13, MOST);
  private final GramIndex chineseParts = new GramIndex("characters8", 8, 20, MOST);
  private final Map<String, List<List<String>>> choicesOf = new HashMap<>();

  /**
   * Indexes the items; those without a letter or digit are left out.
   *
   * @param items each evaluation item by its id
   */
  public Contamination(Map<String, EvaluationItem> items) {
    new TreeMap<>(items).forEach(this::add);
  }

  private void add(String item, EvaluationItem content) {
    boolean general = Generality.isGeneral(content.question());
    if (general && content.choices().size() > 1) {
      String said = Collections.max(content.choices(), Comparator.comparing(String::length));
      choicesOf.put(item, content.choices().stream().map(Contamination::characters).toList());
      index(item, said);
    } else if (general) {
      wholes(content.question()).addWhole(item, units(content.question()));
    } else {
      index(item, content.question());
    }
  }

  private GramIndex wholes(String text) {
    return ItemUnits.isChinese(text) ? chinese : western;
  }

  private static List<String> units(String text) {
    return ItemUnits.isChinese(text) ? characters(text) : ItemUnits.words(text);
  }

  private void index(String item, String text) {
    List<String> words = ItemUnits.words(text);
    if (!words.isEmpty() && ItemUnits.isChinese(text)) {
      chinese.add(item, ItemUnits.characters(words));
      chineseParts.addLong(item, ItemUnits.characters(words));
    } else if (!words.isEmpty()) {
      western.add(item, words);
      westernParts.addLong(item, words);
    }
  }

  private static List<String> characters(String text) {
    return ItemUnits.characters(ItemUnits.words(text));
  }

  /** The items that a text gives away, by id, each with the strongest evidence. */
  public List<ContaminationHit> hits(String text) {
    List<String> words = ItemUnits.words(text);
    List<String> characters = ItemUnits.characters(words);
    List<ContaminationHit> all = new ArrayList<>(western.search(words));
    all.addAll(chinese.search(characters));
    all.addAll(westernParts.search(words));
    all.addAll(chineseParts.search(characters));
    return all.stream()
        .filter(hit -> holdsChoices(hit.item(), characters))
        .collect(toMap(ContaminationHit::item, Function.identity(), (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /** Half of the choices at least, where the question alone proves nothing. */
  private boolean holdsChoices(String item, List<String> text) {
    List<List<String>> choices = choicesOf.getOrDefault(item, List.of());
    long held = choices.stream().filter(one -> Collections.indexOfSubList(text, one) >= 0).count();
    return 2 * held >= choices.size();
  }
}
