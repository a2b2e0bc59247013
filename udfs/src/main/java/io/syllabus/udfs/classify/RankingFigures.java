package io.syllabus.udfs.classify;

import io.syllabus.udfs.score.Ranks;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well probabilities tell texts of a label from the others.
 *
 * @param auc area under the ROC curve: how often a text of the label is above another; ties count
 *     half
 * @param averagePrecision mean precision over the texts of the label, texts of one probability
 *     together
 * @param precisionAt09 share of right ones among the texts of probability 0.9 or more; null without
 *     such texts
 * @param recallAt09 how many of the label's texts these are
 * @param calibrationError mean distance of probability and truth over ten equal ranges, weighed by
 *     their texts (expected calibration error, Naeini et al. 2015)
 */
public record RankingFigures(
    double auc,
    double averagePrecision,
    Double precisionAt09,
    double recallAt09,
    double calibrationError) {
  private static final double SURE = 0.9;
  private static final int RANGES = 10;

  /**
   * Measures.
   *
   * @param probabilities one per text, 0 to 1
   * @param positive which texts have the label; some must, some must not
   */
  static RankingFigures of(double[] probabilities, boolean[] positive) {
    int all = count(positive);
    int sure = 0;
    int right = 0;
    for (int i = 0; i < positive.length; i++) {
      if (probabilities[i] >= SURE) {
        sure++;
        right += positive[i] ? 1 : 0;
      }
    }
    return new RankingFigures(
        Ranks.auc(probabilities, positive),
        averagePrecision(probabilities, positive),
        sure == 0 ? null : (double) right / sure,
        (double) right / all,
        calibrationError(probabilities, positive));
  }

  private static int count(boolean[] positive) {
    return (int) IntStream.range(0, positive.length).filter(i -> positive[i]).count();
  }

  private static double averagePrecision(double[] scores, boolean[] positive) {
    int[] order = order(scores);
    int all = count(positive);
    double sum = 0;
    int hits = all;
    for (int i = 0; i < order.length; ) {
      int end = tie(scores, order, i);
      int own = 0;
      for (int k = i; k < end; k++) {
        own += positive[order[k]] ? 1 : 0;
      }
      sum += own * (double) hits / (order.length - i);
      hits -= own;
      i = end;
    }
    return sum / all;
  }

  /** Places by rising score. */
  private static int[] order(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> scores[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Behind the last of those with the same score. */
  private static int tie(double[] scores, int[] order, int start) {
    int end = start + 1;
    while (end < order.length && scores[order[end]] == scores[order[start]]) {
      end++;
    }
    return end;
  }

  private static double calibrationError(double[] probabilities, boolean[] positive) {
    double[] gap = new double[RANGES];
    for (int i = 0; i < positive.length; i++) {
      int range = Math.min(RANGES - 1, (int) (probabilities[i] * RANGES));
      gap[range] += probabilities[i] - (positive[i] ? 1 : 0);
    }
    double sum = 0;
    for (double one : gap) {
      sum += Math.abs(one);
    }
    return sum / positive.length;
  }
}
