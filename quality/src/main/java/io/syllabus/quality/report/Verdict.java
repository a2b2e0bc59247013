package io.syllabus.quality.report;

import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a version is good for, in words that hold up.
 *
 * @param state whether it may be used as it is
 * @param headline one sentence
 * @param remarks what else must be known before it is used
 */
public record Verdict(State state, String headline, List<String> remarks) {
  /** Whether a version may be used. */
  public enum State {
    /** Some way of tuning is met and no gate failed. */
    READY,
    /** Too small, or a gate failed that only warns. */
    DOUBTFUL,
    /** A gate failed that stops. */
    STOPPED
  }

  /**
   * The verdict on a version.
   *
   * @param train distinct training samples
   * @param needs way of tuning → training samples that it takes
   */
  public static Verdict of(List<QualityEntry> gates, long train, Map<String, Integer> needs) {
    List<String> failed = names(gates, QualityEntry.FAILED);
    List<String> unproven = names(gates, QualityEntry.UNPROVEN);
    List<String> met =
        new TreeMap<>(needs)
            .entrySet().stream()
                .filter(way -> train >= way.getValue())
                .map(Map.Entry::getKey)
                .toList();
    State state = state(gates, !met.isEmpty());
    return new Verdict(state, headline(train, needs, met, state), remarks(failed, unproven));
  }

  private static State state(List<QualityEntry> gates, boolean enough) {
    if (gates.stream().anyMatch(QualityEntry::stops)) {
      return State.STOPPED;
    }
    boolean failed = gates.stream().anyMatch(gate -> gate.status().equals(QualityEntry.FAILED));
    return enough && !failed ? State.READY : State.DOUBTFUL;
  }

  private static String headline(
      long train, Map<String, Integer> needs, List<String> met, State state) {
    if (state == State.STOPPED) {
      return "Not to be used: a gate failed";
    }
    if (met.isEmpty()) {
      String least =
          needs.entrySet().stream()
              .min(Map.Entry.comparingByValue())
              .map(way -> "%s takes %d".formatted(way.getKey(), way.getValue()))
              .orElse("no way of tuning is named");
      return "Too small to tune on: %d training samples, %s".formatted(train, least);
    }
    String enough =
        "%d training samples: enough for %s".formatted(train, String.join(" and ", met));
    return state == State.READY ? enough : enough + ", but a gate failed: look at it first";
  }

  private static List<String> remarks(List<String> failed, List<String> unproven) {
    List<String> remarks = new java.util.ArrayList<>();
    if (!failed.isEmpty()) {
      remarks.add("failed: " + String.join(", ", failed));
    }
    if (!unproven.isEmpty()) {
      remarks.add("unproven, nothing was measured: " + String.join(", ", unproven));
    }
    return remarks;
  }

  private static List<String> names(List<QualityEntry> gates, String status) {
    return gates.stream()
        .filter(gate -> gate.status().equals(status))
        .map(gate -> gate.table() + "." + gate.gate())
        .distinct()
        .collect(Collectors.toList());
  }
}
