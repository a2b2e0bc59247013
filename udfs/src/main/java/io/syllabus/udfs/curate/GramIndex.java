package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Items by their n-grams, and texts searched for them. Built once, then read by many threads. */
final class GramIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String method;
  private final int size;
  private final int fewest;
  private final double least;
  private final Map<Integer, Map<String, List<String>>> itemsOf = new TreeMap<>();
  private final Map<String, List<String>> wholes = new HashMap<>();
  private final Map<String, Integer> gramsOf = new HashMap<>();

  /**
   * An empty index.
   *
   * @param method what hits by n-grams are called
   * @param size units of an n-gram
   * @param fewest units of an item that means something within a longer text
   * @param least share of an item's n-grams that a hit has
   */
  GramIndex(String method, int size, int fewest, double least) {
    this.method = method;
    this.size = size;
    this.fewest = fewest;
    this.least = least;
  }

  void add(String item, List<String> units) {
    if (units.size() < fewest) {
      addWhole(item, units);
      return;
    }
    int length = Math.min(size, units.size());
    Set<String> grams = grams(units, length);
    gramsOf.put(item, grams.size());
    Map<String, List<String>> sameLength = itemsOf.computeIfAbsent(length, l -> new HashMap<>());
    grams.forEach(gram -> sameLength.computeIfAbsent(gram, g -> new ArrayList<>()).add(item));
  }

  /** An item that only a text of nothing else repeats. */
  void addWhole(String item, List<String> units) {
    if (!units.isEmpty()) {
      wholes.computeIfAbsent(gram(units), gram -> new ArrayList<>()).add(item);
    }
  }

  /** An item, unless it is too short. */
  void addLong(String item, List<String> units) {
    if (units.size() >= fewest) {
      add(item, units);
    }
  }

  List<ContaminationHit> search(List<String> units) {
    List<ContaminationHit> hits = new ArrayList<>();
    wholes
        .getOrDefault(units.isEmpty() ? null : gram(units), List.of())
        .forEach(item -> hits.add(new ContaminationHit(item, "equal", 1.0)));
    itemsOf.forEach((length, items) -> hits.addAll(search(units, length, items)));
    hits.sort(Comparator.comparing(ContaminationHit::item));
    return hits;
  }

  private List<ContaminationHit> search(
      List<String> units, int length, Map<String, List<String>> items) {
    Map<String, Integer> shared = new TreeMap<>();
    for (String gram : grams(units, length)) {
      items.getOrDefault(gram, List.of()).forEach(item -> shared.merge(item, 1, Integer::sum));
    }
    String found = length == size ? method : "contained";
    return shared.entrySet().stream()
        .map(hit -> new ContaminationHit(hit.getKey(), found, coverage(hit)))
        .filter(hit -> hit.coverage() >= least)
        .toList();
  }

  private double coverage(Map.Entry<String, Integer> shared) {
    return (double) shared.getValue() / gramsOf.get(shared.getKey());
  }

  private static Set<String> grams(List<String> units, int length) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + length <= units.size(); i++) {
      grams.add(gram(units.subList(i, i + length)));
    }
    return grams;
  }

  private static String gram(List<String> units) {
    return String.join(" ", units);
  }
}
