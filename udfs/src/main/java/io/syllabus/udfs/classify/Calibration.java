package io.syllabus.udfs.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores of labels as probabilities that sum up to 1.
 *
 * @param labels which labels have a score, as places among all labels
 * @param scalings one for each of these
 * @param count of all labels
 */
record Calibration(List<Integer> labels, List<PlattScaling> scalings, int count) {
  /**
   * Fits to scores of texts that were not trained on.
   *
   * @param scores of each text, by label of {@code labels}
   */
  static Calibration fit(double[][] scores, int[] truth, List<Integer> labels, int count) {
    List<PlattScaling> scalings = new ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      double[] own = new double[scores.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = scores[i][k];
      }
      scalings.add(PlattScaling.fit(own, OneVsRest.is(labels.get(k), truth)));
    }
    return new Calibration(labels, scalings, count);
  }

  /** The probability of each label. */
  double[] probabilities(double[] scores) {
    double[] probabilities = new double[count];
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      double p = scalings.get(k).probability(scores[k]);
      probabilities[labels.get(k)] = p;
      sum += p;
    }
    return labels.size() == 1 ? withRest(probabilities, sum) : normalised(probabilities, sum);
  }

  /** Of two labels the other one has what is left. */
  private double[] withRest(double[] probabilities, double one) {
    probabilities[1 - labels.get(0)] = 1 - one;
    return probabilities;
  }

  private static double[] normalised(double[] probabilities, double sum) {
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = sum > 0 ? probabilities[i] / sum : 1.0 / probabilities.length;
    }
    return probabilities;
  }
}
