package io.syllabus.udfs.curate;

import java.util.Map;
import java.util.TreeMap;

/**
 * Weights that bring business lines to their wanted shares. A weight is realised by repetition, so
 * no row is lost: the line that is nearest its share is repeated once, the others as often as it
 * takes, up to a limit.
 */
public final class LineBalance {
  private LineBalance() {}

  /**
   * Line → factor of its rows, at least 1.
   *
   * @param rows line → training rows
   * @param wanted line → share, in any unit; lines that are not named keep factor 1
   */
  public static Map<String, Double> factors(Map<String, Integer> rows, Map<String, Double> wanted) {
    Map<String, Double> factors = new TreeMap<>();
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Double> line : wanted.entrySet()) {
      int own = rows.getOrDefault(line.getKey(), 0);
      if (own > 0) {
        double factor = line.getValue() / own;
        factors.put(line.getKey(), factor);
        least = Math.min(least, factor);
      }
    }
    double base = least;
    factors.replaceAll((line, factor) -> factor / base);
    return factors;
  }

  /**
   * The repetitions of a row whose factor is no whole number: the fraction decides by the row's
   * place, so that the rows of a line come to the factor together.
   *
   * @param place of the row among those of its line, 0 first
   */
  public static int repetitions(double factor, int place, int most) {
    int whole = (int) Math.floor(factor);
    double fraction = factor - whole;
    boolean more = Math.floor((place + 1) * fraction + 1e-9) > Math.floor(place * fraction + 1e-9);
    return Math.max(1, Math.min(most, whole + (more ? 1 : 0)));
  }
}
