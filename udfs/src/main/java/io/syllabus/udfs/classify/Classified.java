package io.syllabus.udfs.classify;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a classifier says of a text.
 *
 * @param label the likeliest
 * @param probability of the classifier's positive label, or of the likeliest where it has none; 0
 *     to 1
 * @param probabilities by label; their sum is 1
 */
public record Classified(
    String label, double probability, SortedMap<String, Double> probabilities) {
  public Classified {
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
  }
}
