package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Repeats rows until the business lines stand in the ratio that is asked for.
 *
 * <p>No row is dropped: the line that has most of what it needs keeps weight 1, and the others rise
 * to it, each row by its line's weight times its own recency, up to a maximum. A weight between two
 * integers becomes one of them by the hash of the row's id, so that the mean is the weight.
 */
public final class LineBalance implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Double> weights = new TreeMap<>();
  private final int most;
  private final long seed;

  /**
   * Weighs the lines.
   *
   * @param masses sum of the recency of the rows of each line, the number of rows if none is recent
   * @param ratios what part each line is to have, in any unit; a line not named is left as it is
   * @param most how often a row stands in the data set at the most
   * @param seed decides which rows of a line are repeated once more than others
   */
  public LineBalance(Map<String, Double> masses, Map<String, Double> ratios, int most, long seed) {
    this.most = most;
    this.seed = seed;
    if (most < 1) {
      throw new IllegalArgumentException(
          "Cannot use curate.maxRepeats=%d: must be at least 1".formatted(most));
    }
    ratios.forEach(LineBalance::check);
    double fullest =
        ratios.keySet().stream()
            .filter(line -> masses.getOrDefault(line, 0.0) > 0)
            .mapToDouble(line -> masses.get(line) / ratios.get(line))
            .max()
            .orElse(0);
    masses.forEach(
        (line, mass) ->
            weights.put(
                line,
                ratios.containsKey(line) && mass > 0 ? fullest * ratios.get(line) / mass : 1.0));
  }

  private static void check(String line, double ratio) {
    if (!(ratio > 0)) {
      throw new IllegalArgumentException(
          "Cannot use curate.lines.%s=%s: must be more than 0".formatted(line, ratio));
    }
  }

  /** Weight of each line before recency and maximum. */
  public Map<String, Double> weights() {
    return new TreeMap<>(weights);
  }

  /**
   * How often a row stands in the data set, 1 to the maximum.
   *
   * @param recency of the row, see {@link Recency}
   */
  public int repetitions(String id, String line, double recency) {
    double weight = Math.min(most, weights.getOrDefault(line, 1.0) * recency);
    int whole = (int) Math.floor(weight);
    int extra = Fraction.of(id, seed) < weight - whole ? 1 : 0;
    return Math.max(1, whole + extra);
  }
}
