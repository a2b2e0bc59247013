package io.syllabus.udfs.dedup;

import io.syllabus.udfs.text.Dates;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What counts as a duplicate, and which of several stays.
 *
 * @param minhash likeness of wording
 * @param semantic likeness of meaning
 * @param facts {@code guard}: rows that resemble each other and differ in a fact both stay; {@code
 *     off}: likeness alone decides
 * @param dates {@code dayFirst} or {@code monthFirst}: how 1/9/2024 is read
 * @param survivor preferences in order: newest, bestExtraction, fullest, sourceRank; the id decides
 *     at last
 */
public record DedupConf(
    MinHashConf minhash, SemanticConf semantic, String facts, String dates, List<String> survivor)
    implements Serializable {
  private static final Map<String, Dates.Order> ORDERS =
      Map.of("dayFirst", Dates.Order.DAY_FIRST, "monthFirst", Dates.Order.MONTH_FIRST);

  public DedupConf {
    if (!List.of("guard", "off").contains(facts)) {
      throw new IllegalArgumentException(
          "Cannot use dedup.facts=%s: must be guard or off".formatted(facts));
    }
    if (!ORDERS.containsKey(dates)) {
      throw new IllegalArgumentException(
          "Cannot use dedup.dates=%s: must be dayFirst or monthFirst".formatted(dates));
    }
    survivor = List.copyOf(survivor);
    SurvivorOrder.of(survivor);
  }

  public boolean guarded() {
    return facts.equals("guard");
  }

  public Dates.Order dateOrder() {
    return ORDERS.get(dates);
  }

  public Comparator<SurvivorCandidate> preference() {
    return SurvivorOrder.of(survivor);
  }
}
