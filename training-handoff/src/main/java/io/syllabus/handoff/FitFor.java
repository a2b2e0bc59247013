package io.syllabus.handoff;

import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.Map;

/** Which ways of tuning the dataset suffices for. */
final class FitFor {
  private FitFor() {}

  /**
   * Ways whose need of training samples is met. None while a gate of level error is failed or
   * unproven: what is not shown to be good is fit for nothing.
   *
   * @param samples of the training split, each counted once
   */
  static List<String> ways(HandoffConf conf, long samples, List<QualityEntry> gates) {
    if (gates.stream().anyMatch(FitFor::open)) {
      return List.of();
    }
    return conf.fitForByNeed().entrySet().stream()
        .filter(way -> samples >= way.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean open(QualityEntry gate) {
    return QualityEntry.ERROR.equals(gate.level()) && !QualityEntry.PASSED.equals(gate.status());
  }
}
