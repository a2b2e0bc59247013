package io.syllabus.udfs.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How good a classifier is on texts that it was not trained on.
 *
 * @param labels of all texts, in the order of the matrix
 * @param accuracy share of texts whose likeliest label is theirs
 * @param figures by label; of two labels those of the positive one alone
 * @param confusion texts by their label (rows) and the likeliest one (columns)
 * @param worst the texts whose own label had the lowest probability, wrong ones only
 */
public record Evaluation(
    List<String> labels,
    double accuracy,
    SortedMap<String, RankingFigures> figures,
    List<List<Integer>> confusion,
    List<WorstError> worst) {
  private static final int WORST = 10;
  private static final int SHOWN = 120; // characters of a text

  /**
   * A text that was judged wrongly.
   *
   * @param text its beginning
   * @param probability of its own label
   */
  public record WorstError(String text, String label, String said, double probability) {}

  static Evaluation of(
      List<String> labels, List<Integer> scored, LabelSet set, double[][] probabilities) {
    int[] truth = set.truth(labels);
    SortedMap<String, RankingFigures> figures = new TreeMap<>();
    for (int label : scored) {
      boolean[] is = OneVsRest.is(label, truth);
      double[] own =
          IntStream.range(0, is.length).mapToDouble(i -> probabilities[i][label]).toArray();
      if (OneVsRest.isMixed(is)) {
        figures.put(labels.get(label), RankingFigures.of(own, is));
      }
    }
    int[][] confusion = confusion(labels.size(), truth, probabilities);
    return new Evaluation(
        labels,
        IntStream.range(0, labels.size()).map(i -> confusion[i][i]).sum() / (double) truth.length,
        figures,
        IntStream.range(0, labels.size())
            .mapToObj(i -> IntStream.of(confusion[i]).boxed().toList())
            .toList(),
        worst(labels, set.texts(), truth, probabilities));
  }

  /** Mean over the labels. */
  public double auc() {
    return figures.values().stream().mapToDouble(RankingFigures::auc).average().orElse(Double.NaN);
  }

  private static int[][] confusion(int labels, int[] truth, double[][] probabilities) {
    int[][] confusion = new int[labels][labels];
    for (int i = 0; i < truth.length; i++) {
      confusion[truth[i]][likeliest(probabilities[i])]++;
    }
    return confusion;
  }

  /** The first of the likeliest. */
  static int likeliest(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  private static List<WorstError> worst(
      List<String> labels, List<LabelledExample> texts, int[] truth, double[][] probabilities) {
    List<WorstError> errors = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      int said = likeliest(probabilities[i]);
      if (said != truth[i]) {
        errors.add(
            new WorstError(
                shown(texts.get(i).text()),
                labels.get(truth[i]),
                labels.get(said),
                probabilities[i][truth[i]]));
      }
    }
    return errors.stream()
        .sorted(Comparator.comparingDouble(WorstError::probability))
        .limit(WORST)
        .toList();
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
