package io.syllabus.udfs.curate;

import io.syllabus.udfs.dedup.Shingles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds evaluation items inside training texts: the share of an item's 5-grams that a text holds.
 * An item shorter than a 5-gram counts when the text holds it whole.
 */
public final class Contamination {
  private final Map<Long, List<Integer>> index = new HashMap<>();
  private final List<String> items = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final double least;

  /**
   * @param least coverage from which an item counts as found, 0 to 1
   */
  public Contamination(Map<String, String> texts, double least) {
    this.least = least;
    new TreeMap<>(texts).forEach(this::add);
  }

  /**
   * An evaluation item that a text holds.
   *
   * @param item its id
   * @param method ngram
   * @param coverage share of its 5-grams that the text holds
   */
  public record Hit(String item, String method, double coverage) {}

  private void add(String item, String text) {
    long[] grams = Shingles.of(text);
    for (long gram : grams) {
      index.computeIfAbsent(gram, key -> new ArrayList<>()).add(items.size());
    }
    items.add(item);
    sizes.add(grams.length);
  }

  /** The items that a text holds, the most covered first. */
  public List<Hit> hits(String text) {
    Map<Integer, Integer> shared = new TreeMap<>();
    Arrays.stream(Shingles.of(text))
        .forEach(
            gram ->
                index
                    .getOrDefault(gram, List.of())
                    .forEach(item -> shared.merge(item, 1, Integer::sum)));
    return shared.entrySet().stream()
        .map(
            e ->
                new Hit(
                    items.get(e.getKey()), "ngram", e.getValue() / (double) sizes.get(e.getKey())))
        .filter(hit -> hit.coverage() >= least)
        .sorted((a, b) -> Double.compare(b.coverage(), a.coverage()))
        .toList();
  }
}
