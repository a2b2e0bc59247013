package io.syllabus.udfs.dedup;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The order in which rows have a claim to survive: the recipe's preferences, then the id. */
public final class SurvivorOrder {
  private static final Map<String, Comparator<SurvivorCandidate>> PREFERENCES =
      new TreeMap<>(
          Map.of(
              "newest", comparing(SurvivorCandidate::date, nullsFirst(naturalOrder())).reversed(),
              "bestExtraction", Comparator.comparingDouble(SurvivorCandidate::quality).reversed(),
              "fullest", Comparator.comparingInt(SurvivorCandidate::fullness).reversed(),
              "sourceRank", Comparator.comparingInt(SurvivorCandidate::sourceRank)));

  private SurvivorOrder() {}

  /** The preferred row first; a total order as long as ids differ. */
  public static Comparator<SurvivorCandidate> of(List<String> preferences) {
    return Stream.concat(
            preferences.stream().map(SurvivorOrder::preference),
            Stream.of(comparing(SurvivorCandidate::id)))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static Comparator<SurvivorCandidate> preference(String name) {
    Comparator<SurvivorCandidate> preference = PREFERENCES.get(name);
    if (preference == null) {
      throw new IllegalArgumentException(
          "Cannot use dedup.survivor=%s: must be one of %s".formatted(name, PREFERENCES.keySet()));
    }
    return preference;
  }
}
