package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How pairs become a training set.
 *
 * @param split shares of train, validation and test; they add up to 1
 * @param lines business line → share of the training rows; none keeps the lines as they are
 * @param recent factor for pairs not older than a year, 1 for none
 * @param maxWeight most times that one pair is repeated
 * @param eval files of evaluation items that must not be trained on
 * @param overlap n-gram coverage of an item from which a pair counts as contaminated, 0 to 1
 * @param seed of the split; another seed gives another split
 */
public record CurateConf(
    List<Double> split,
    Map<String, Double> lines,
    double recent,
    int maxWeight,
    List<String> eval,
    double overlap,
    long seed)
    implements Serializable {
  private static final double ROUNDING = 1e-6;

  public CurateConf {
    split = List.copyOf(split);
    lines = new TreeMap<>(lines);
    eval = List.copyOf(eval);
    double sum = split.stream().mapToDouble(Double::doubleValue).sum();
    if (split.size() != 3 || split.stream().anyMatch(s -> s < 0) || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "Cannot use curate.split=%s: must be three shares of train, validation and test that add up to 1"
              .formatted(split));
    }
    lines.forEach((line, share) -> positive("lines." + line, share));
    positive("recent", recent);
    if (maxWeight < 1) {
      throw new IllegalArgumentException(
          "Cannot use curate.maxWeight=%d: must be at least 1".formatted(maxWeight));
    }
    if (!(overlap > 0 && overlap <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use curate.overlap=%s: must lie between 0 and 1".formatted(overlap));
    }
  }

  private static void positive(String key, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "Cannot use curate.%s=%s: must be positive".formatted(key, value));
    }
  }
}
