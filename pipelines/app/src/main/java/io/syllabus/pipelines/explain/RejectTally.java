package io.syllabus.pipelines.explain;

import io.syllabus.schemas.Reject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Rejects in passing: how many left by which rule, and the first of them; the rest is not kept. */
public final class RejectTally {
  private static final Comparator<Reject> ORDER =
      Comparator.comparing(Reject::stage).thenComparing(Reject::rule).thenComparing(Reject::row);

  private final int limit;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final PriorityQueue<Reject> first = new PriorityQueue<>(ORDER.reversed());

  /**
   * @param limit how many are kept
   */
  public RejectTally(int limit) {
    this.limit = limit;
  }

  /**
   * Why rows left.
   *
   * @param stage that decided
   * @param rule by which
   * @param rows how many
   */
  public record Reason(String stage, String rule, long rows) {}

  public void add(Reject reject) {
    counts
        .computeIfAbsent(reject.stage(), stage -> new TreeMap<>())
        .merge(reject.rule(), 1L, Long::sum);
    first.add(reject);
    if (first.size() > limit) {
      first.poll();
    }
  }

  /** By stage and rule. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    counts.forEach(
        (stage, rules) ->
            rules.forEach((rule, rows) -> reasons.add(new Reason(stage, rule, rows))));
    return reasons;
  }

  /** By stage, rule and row. */
  public List<Reject> first() {
    return first.stream().sorted(ORDER).toList();
  }
}
