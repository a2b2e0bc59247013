package io.syllabus.quality.tune;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the values of one score are spread.
 *
 * @param score its column
 * @param rows that have a value
 * @param empty rows that have none
 * @param quantiles 101 values from the least (p0) to the greatest (p100), none where no row has one
 * @param histogram rows in bins of one width from the least to the greatest
 */
@SuppressWarnings("ArrayRecordComponent") // read number by number
public record Distribution(String score, int rows, int empty, double[] quantiles, int[] histogram) {
  private static final int BINS = 40;

  /**
   * The spread of values.
   *
   * @param values {@code NaN} where a row has none
   */
  public static Distribution of(String score, double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int empty = values.length - sorted.length;
    if (sorted.length == 0) {
      return new Distribution(score, 0, empty, new double[0], new int[0]);
    }
    double[] quantiles = new double[101];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = quantile(sorted, i / 100.0);
    }
    return new Distribution(score, sorted.length, empty, quantiles, histogram(sorted));
  }

  /**
   * How each score of some rows is spread, in the order of their names.
   *
   * @param rows the numbers of each; what it lacks it does not have
   */
  public static List<Distribution> ofAll(List<? extends Map<String, Double>> rows) {
    return rows.stream()
        .flatMap(row -> row.keySet().stream())
        .distinct()
        .sorted()
        .map(score -> of(score, values(rows, score)))
        .toList();
  }

  /** The values of one score, {@code NaN} where a row has none. */
  public static double[] values(List<? extends Map<String, Double>> rows, String score) {
    return rows.stream().mapToDouble(row -> row.getOrDefault(score, Double.NaN)).toArray();
  }

  /** Linear between the two nearest values, as SQL's percentile. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static int[] histogram(double[] sorted) {
    double least = sorted[0];
    double width = (sorted[sorted.length - 1] - least) / BINS;
    int[] bins = new int[BINS];
    for (double value : sorted) {
      bins[width == 0 ? 0 : Math.min(BINS - 1, (int) ((value - least) / width))]++;
    }
    return bins;
  }

  /** True where rows differ. */
  public boolean varies() {
    return rows > 0 && quantiles[0] < quantiles[100];
  }

  /** One line for people. */
  public String words() {
    if (rows == 0) {
      return "%-24s no row has it".formatted(score);
    }
    String places =
        IntStream.of(0, 10, 25, 50, 75, 90, 100)
            .mapToObj(place -> "p%d %s".formatted(place, Figure.of(quantiles[place])))
            .collect(Collectors.joining("  "));
    String without = empty == 0 ? "" : "  (%d rows without)".formatted(empty);
    return "%-24s %s%s".formatted(score, places, without);
  }
}
