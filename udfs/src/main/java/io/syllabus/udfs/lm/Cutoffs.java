package io.syllabus.udfs.lm;

import java.util.List;

/**
 * Where head and middle end: quantiles of the perplexities per token of documents that the model
 * was not trained on, in CCNet's way.
 *
 * @param p30 what three in ten of them do not exceed
 * @param p60 what six in ten do not exceed
 * @param documents how many there were
 */
public record Cutoffs(double p30, double p60, int documents) {
  private static final double HEAD = 0.3;
  private static final double MIDDLE = 0.6;

  public Cutoffs {
    if (!(p30 >= 1 && p60 >= p30)) {
      throw new IllegalArgumentException(
          "Cannot use the cut-offs p30=%s, p60=%s: must be at least 1, and rise"
              .formatted(p30, p60));
    }
  }

  /** The quantiles of some perplexities, by nearest rank. */
  static Cutoffs of(List<Double> perplexities) {
    List<Double> sorted = perplexities.stream().sorted().toList();
    return new Cutoffs(rank(sorted, HEAD), rank(sorted, MIDDLE), sorted.size());
  }

  private static double rank(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Where a perplexity per token lies. */
  public Bucket bucket(double perToken) {
    if (perToken <= p30) {
      return Bucket.HEAD;
    }
    return perToken <= p60 ? Bucket.MIDDLE : Bucket.TAIL;
  }
}
