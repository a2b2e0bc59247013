package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes into the data set, and how often.
 *
 * @param split shares of train, validation and test, which add up to 1
 * @param lines ratio of the business lines, in any unit; empty leaves them as they are
 * @param recent weight of a row of the last year, 1 or more
 * @param maxRepeats how often a row stands in the data set at the most
 * @param synthetic largest share of rows that no person wrote, 0 to 1
 * @param refusals largest share of answers that decline to answer, 0 to 1
 * @param eval files of evaluation items that must not be in the training text
 * @param golden rows of the test split that are watched one by one from model to model
 * @param seed decides all that is decided by chance
 */
public record CurateConf(
    List<Double> split,
    Map<String, Double> lines,
    double recent,
    int maxRepeats,
    double synthetic,
    double refusals,
    List<String> eval,
    int golden,
    long seed)
    implements Serializable {

  /** Builds each part once, since each checks its own keys. */
  public CurateConf {
    split = List.copyOf(split);
    lines = new TreeMap<>(lines);
    eval = List.copyOf(eval);
    var unused =
        List.of(
            new GroupSplit(split, seed),
            new LineBalance(Map.of(), lines, maxRepeats, seed),
            new Recency(LocalDate.EPOCH, recent),
            new ShareCap("synthetic", synthetic, seed),
            new ShareCap("refusals", refusals, seed));
    if (golden < 0) {
      throw new IllegalArgumentException(
          "Cannot use curate.golden=%d: must not be negative".formatted(golden));
    }
  }

  public GroupSplit splits() {
    return new GroupSplit(split, seed);
  }

  /** How often rows of each line are repeated, given the sum of their recency per line. */
  public LineBalance balance(Map<String, Double> masses) {
    return new LineBalance(masses, lines, maxRepeats, seed);
  }

  public Recency recency(LocalDate asOf) {
    return new Recency(asOf, recent);
  }

  public ShareCap syntheticCap() {
    return new ShareCap("synthetic", synthetic, seed);
  }

  public ShareCap refusalCap() {
    return new ShareCap("refusals", refusals, seed);
  }
}
