package io.syllabus.udfs.classify;

import io.syllabus.udfs.score.Ranks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores every text by a classifier that was trained on the other folds. The probabilities of a
 * fold come from a calibration on the scores of the others, so that no text helps to judge itself.
 *
 * @param scores of each text, by label that has a score
 * @param probabilities of each text, by label
 */
@SuppressWarnings("ArrayRecordComponent") // compared number by number
record CrossValidation(double[][] scores, double[][] probabilities) {
  /** What is to be learnt, and how. */
  record Task(
      List<SparseVector> texts,
      int[] truth,
      int[] fold,
      List<Integer> scored,
      int labels,
      int dimension,
      double cost) {
    /** The same with other labels. */
    Task withTruth(int[] other) {
      return new Task(texts, other, fold, scored, labels, dimension, cost);
    }

    /** The same with other features. */
    Task withTexts(List<SparseVector> others, int ofDimension) {
      return new Task(others, truth, fold, scored, labels, ofDimension, cost);
    }

    OneVsRest train(int[] rows) {
      return OneVsRest.train(
          IntStream.of(rows).mapToObj(texts::get).toList(), truth(rows), scored, dimension, cost);
    }

    int[] truth(int[] rows) {
      return IntStream.of(rows).map(i -> truth[i]).toArray();
    }

    int[] rows(int ofFold) {
      return IntStream.range(0, fold.length).filter(i -> fold[i] == ofFold).toArray();
    }

    int[] rowsBut(int ofFold) {
      return IntStream.range(0, fold.length).filter(i -> fold[i] != ofFold).toArray();
    }

    int folds() {
      return IntStream.of(fold).max().orElse(0) + 1;
    }
  }

  static CrossValidation of(Task task) {
    double[][] scores = new double[task.texts().size()][];
    for (int fold = 0; fold < task.folds(); fold++) {
      OneVsRest classifier = task.train(task.rowsBut(fold));
      IntStream.of(task.rows(fold)).forEach(i -> scores[i] = classifier.of(task.texts().get(i)));
    }
    return new CrossValidation(scores, probabilities(task, scores));
  }

  private static double[][] probabilities(Task task, double[][] scores) {
    double[][] probabilities = new double[scores.length][];
    for (int fold = 0; fold < task.folds(); fold++) {
      int[] others = task.rowsBut(fold);
      double[][] known = IntStream.of(others).mapToObj(i -> scores[i]).toArray(double[][]::new);
      Calibration calibration =
          Calibration.fit(known, task.truth(others), task.scored(), task.labels());
      IntStream.of(task.rows(fold))
          .forEach(i -> probabilities[i] = calibration.probabilities(scores[i]));
    }
    return probabilities;
  }

  /**
   * Mean AUC over labels and folds. Over all folds together it falls below 0.5 where there is
   * nothing to learn: a fold that has more texts of a label leaves fewer to train on.
   */
  double auc(Task task) {
    return IntStream.range(0, task.folds())
        .boxed()
        .flatMapToDouble(
            fold -> task.scored().stream().mapToDouble(label -> auc(task, fold, label)))
        .filter(auc -> !Double.isNaN(auc))
        .average()
        .orElse(Double.NaN);
  }

  private double auc(Task task, int fold, int label) {
    int[] rows = task.rows(fold);
    double[] own = IntStream.of(rows).mapToDouble(i -> probabilities[i][label]).toArray();
    boolean[] is = OneVsRest.is(label, task.truth(rows));
    return OneVsRest.isMixed(is) ? Ranks.auc(own, is) : Double.NaN;
  }
}
