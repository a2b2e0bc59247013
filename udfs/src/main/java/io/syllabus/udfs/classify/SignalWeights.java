package io.syllabus.udfs.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several numbers of a text as one: what each weighs, so that the sum is the logarithm of the odds
 * that the text is wanted. Logistic regression on numbers of mean 0 and deviation 1.
 *
 * @param weights of each number as it is
 */
public record SignalWeights(List<Double> weights) {
  private static final double COST = 1;

  public SignalWeights {
    weights = List.copyOf(weights);
  }

  /**
   * Learns them.
   *
   * @param rows the numbers of each text
   * @param wanted some must be, some must not
   */
  public static SignalWeights of(List<double[]> rows, boolean[] wanted) {
    int numbers = rows.get(0).length;
    double[] mean = new double[numbers];
    double[] deviation = new double[numbers];
    for (int k = 0; k < numbers; k++) {
      int column = k;
      double[] own = rows.stream().mapToDouble(row -> row[column]).toArray();
      mean[k] = Arrays.stream(own).average().orElse(0);
      double centre = mean[k];
      double square = Arrays.stream(own).map(x -> (x - centre) * (x - centre)).sum();
      deviation[k] = square == 0 ? 1 : Math.sqrt(square / own.length);
    }
    List<SparseVector> scaled = rows.stream().map(row -> scaled(row, mean, deviation)).toList();
    float[] learnt = LinearScore.train(scaled, wanted, numbers, COST).weights();
    return new SignalWeights(
        IntStream.range(0, numbers).mapToObj(k -> learnt[k] / deviation[k]).toList());
  }

  private static SparseVector scaled(double[] row, double[] mean, double[] deviation) {
    float[] values = new float[row.length];
    for (int k = 0; k < row.length; k++) {
      values[k] = (float) ((row[k] - mean[k]) / deviation[k]);
    }
    return new SparseVector(IntStream.range(0, row.length).toArray(), values);
  }

  /** The sum for a text. */
  public double of(double[] row) {
    return IntStream.range(0, row.length).mapToDouble(k -> weights.get(k) * row[k]).sum();
  }
}
