package io.syllabus.udfs.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lexicon found in a text.
 *
 * @param count terms found, repetitions included
 * @param distinct different terms found
 * @param weight sum of the weights of the different terms
 * @param covered letters and digits within terms, in UTF-16 units
 * @param categories weight per category
 */
public record LexiconHits(
    int count, int distinct, double weight, int covered, SortedMap<String, Double> categories) {
  public LexiconHits {
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
  }

  /** Weight of one category, 0 if nothing of it was found. */
  public double weight(String category) {
    return categories.getOrDefault(category, 0.0);
  }
}
