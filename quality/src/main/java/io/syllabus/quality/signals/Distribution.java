package io.syllabus.quality.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the values of one score are spread.
 *
 * @param score its column
 * @param language of the rows, empty for all
 * @param rows that have a value
 * @param empty rows that have none
 * @param quantiles 101 values from the least (p0) to the greatest (p100), none where no row has one
 * @param histogram rows in bins of one width from the least to the greatest
 */
@SuppressWarnings("ArrayRecordComponent") // read number by number
public record Distribution(
    String score, String language, long rows, long empty, double[] quantiles, long[] histogram) {
  /** Bins of a histogram. */
  public static final int BINS = 40;

  /** Quantiles of a distribution: those of 0, 0.01, … 1. */
  public static final int QUANTILES = 101;

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
      return new Distribution(score, "", 0, empty, new double[0], new long[0]);
    }
    double[] quantiles = new double[QUANTILES];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = quantile(sorted, share(i));
    }
    return new Distribution(score, "", sorted.length, empty, quantiles, histogram(sorted));
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

  /** The share of values that are less than a quantile, 0 to 1. */
  public static double share(int quantile) {
    return quantile / (QUANTILES - 1.0);
  }

  /** Linear between the two nearest values, as SQL's percentile. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static long[] histogram(double[] sorted) {
    long[] bins = new long[BINS];
    for (double value : sorted) {
      bins[bin(value, sorted[0], sorted[sorted.length - 1])]++;
    }
    return bins;
  }

  /** The bin of a value between the least and the greatest, 0 to {@value #BINS} - 1. */
  public static int bin(double value, double least, double most) {
    double width = (most - least) / BINS;
    return width == 0 ? 0 : Math.min(BINS - 1, (int) ((value - least) / width));
  }

  /** True where rows differ. */
  public boolean varies() {
    return rows > 0 && quantiles[0] < quantiles[QUANTILES - 1];
  }

  double quantile(int place) {
    return quantiles[place];
  }

  /** A quantile as people read it. */
  String told(int place) {
    return Figure.of(quantiles[place]);
  }

  /** Its column, with the language of the rows. */
  String name() {
    return language.isEmpty() ? score : score + " " + language;
  }

  /** One line for people. */
  public String words() {
    if (rows == 0) {
      return "%-24s no row has it".formatted(name());
    }
    String places =
        IntStream.of(0, 10, 25, 50, 75, 90, 100)
            .mapToObj(place -> "p%d %s".formatted(place, told(place)))
            .collect(Collectors.joining("  "));
    String without = empty == 0 ? "" : "  (%d rows without)".formatted(empty);
    return "%-24s %s%s".formatted(name(), places, without);
  }
}
