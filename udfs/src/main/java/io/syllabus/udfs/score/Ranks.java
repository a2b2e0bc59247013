package io.syllabus.udfs.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What follows from the order of values alone. */
public final class Ranks {
  private Ranks() {}

  /** The place of each value, 1 for the least; equal values share the mean of their places. */
  static double[] of(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    for (int first = 0; first < order.length; ) {
      int last = first;
      while (last + 1 < order.length && values[order[last + 1]] == values[order[first]]) {
        last++;
      }
      for (int i = first; i <= last; i++) {
        ranks[order[i]] = (first + last) / 2.0 + 1;
      }
      first = last + 1;
    }
    return ranks;
  }

  /** The place of each value among those of its own kind alone. */
  static double[] withinKind(double[] values, boolean[] wanted) {
    double[] places = new double[values.length];
    for (boolean kind : new boolean[] {true, false}) {
      int[] own = IntStream.range(0, values.length).filter(i -> wanted[i] == kind).toArray();
      double[] ranks = of(Arrays.stream(own).mapToDouble(i -> values[i]).toArray());
      IntStream.range(0, own.length).forEach(i -> places[own[i]] = ranks[i]);
    }
    return places;
  }

  /**
   * Spearman's correlation over the places where both have a value; 0 where one of them is always
   * the same.
   *
   * @param a {@code NaN} where there is no value, as in b
   */
  public static double correlation(double[] a, double[] b) {
    int[] both =
        IntStream.range(0, a.length)
            .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
            .toArray();
    double[] x = of(Arrays.stream(both).mapToDouble(i -> a[i]).toArray());
    double[] y = of(Arrays.stream(both).mapToDouble(i -> b[i]).toArray());
    double mean = (both.length + 1) / 2.0;
    double product = 0;
    double squareX = 0;
    double squareY = 0;
    for (int i = 0; i < both.length; i++) {
      product += (x[i] - mean) * (y[i] - mean);
      squareX += (x[i] - mean) * (x[i] - mean);
      squareY += (y[i] - mean) * (y[i] - mean);
    }
    return squareX == 0 || squareY == 0 ? 0 : product / Math.sqrt(squareX * squareY);
  }

  /**
   * The probability that a wanted row has a greater value than an unwanted one, ties by half.
   *
   * <p>Source: Mann and Whitney, On a test of whether one of two random variables is stochastically
   * larger than the other, 1947.
   */
  public static double auc(double[] values, boolean[] wanted) {
    double[] ranks = of(values);
    double sum = 0;
    int yes = 0;
    for (int i = 0; i < values.length; i++) {
      sum += wanted[i] ? ranks[i] : 0;
      yes += wanted[i] ? 1 : 0;
    }
    double pairs = (double) yes * (values.length - yes);
    return pairs == 0 ? 0.5 : (sum - yes * (yes + 1) / 2.0) / pairs;
  }
}
