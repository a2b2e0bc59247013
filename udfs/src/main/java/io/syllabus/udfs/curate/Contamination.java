package io.syllabus.udfs.curate;

import io.syllabus.udfs.dedup.Units;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds items of evaluation sets in training texts, by the n-grams that they share.
 *
 * <p>Case, spaces and punctuation do not count. A Western item is looked for by 13-grams of words,
 * a Chinese one by 20-grams of characters; a shorter item must be contained as a whole, and one too
 * short to mean anything alone (below 5 words or 8 characters) must be the whole text.
 *
 * <p>Source: Brown et al., Language models are few-shot learners, 2020, appendix C (13-grams).
 */
public final class Contamination implements Serializable {
  private static final long serialVersionUID = 1L;

  private final GramIndex western = new GramIndex("words13", 13, 5);
  private final GramIndex chinese = new GramIndex("characters20", 20, 8);

  /**
   * Indexes the items; those without a letter or digit are left out.
   *
   * @param items text of each evaluation item by its id
   */
  public Contamination(Map<String, String> items) {
    new TreeMap<>(items).forEach(this::add);
  }

  private void add(String item, String text) {
    List<String> words = Units.words(text);
    if (!words.isEmpty() && Units.isChinese(text)) {
      chinese.add(item, characters(words));
    } else if (!words.isEmpty()) {
      western.add(item, words);
    }
  }

  /** The items that a text gives away, Western ones first, by id; both in any text. */
  public List<ContaminationHit> hits(String text) {
    List<String> words = Units.words(text);
    return Stream.of(western.search(words), chinese.search(characters(words)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> characters(List<String> words) {
    return words.stream().flatMapToInt(String::codePoints).mapToObj(Character::toString).toList();
  }
}
