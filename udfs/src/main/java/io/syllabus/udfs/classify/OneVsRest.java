package io.syllabus.udfs.classify;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A score for each label against all others; of two labels one score says it all.
 *
 * @param labels which labels have a score, as places among all labels
 */
record OneVsRest(List<Integer> labels, List<LinearScore> scores) {
  static OneVsRest train(
      List<SparseVector> texts, int[] truth, List<Integer> labels, int dimension, double cost) {
    return new OneVsRest(
        labels,
        labels.stream()
            .map(label -> LinearScore.train(texts, is(label, truth), dimension, cost))
            .toList());
  }

  double[] of(SparseVector text) {
    return scores.stream().mapToDouble(score -> score.of(text)).toArray();
  }

  static boolean[] is(int label, int[] truth) {
    boolean[] is = new boolean[truth.length];
    IntStream.range(0, truth.length).forEach(i -> is[i] = truth[i] == label);
    return is;
  }

  /** Where all texts have a label, or none, there is nothing to tell apart. */
  static boolean isMixed(boolean[] is) {
    return IntStream.range(1, is.length).anyMatch(i -> is[i] != is[0]);
  }
}
