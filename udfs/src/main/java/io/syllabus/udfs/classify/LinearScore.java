package io.syllabus.udfs.classify;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/**
 * A weight for each feature and an offset: how much a text is of one label. Trained by liblinear's
 * L2-regularised logistic regression, whose Newton method draws nothing at random.
 */
@SuppressWarnings("ArrayRecordComponent") // of a model, never compared
record LinearScore(float[] weights, double offset) {
  private static final double PRECISION = 0.01; // of the gradient, liblinear's own default

  double of(SparseVector text) {
    return text.dot(weights) + offset;
  }

  /**
   * Trains on texts.
   *
   * @param positive which of them have the label, index by index; some must, some must not
   * @param dimension number of features
   * @param cost of an error against that of large weights
   */
  static LinearScore train(
      List<SparseVector> texts, boolean[] positive, int dimension, double cost) {
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = dimension + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = nodes(texts.get(i), dimension);
      problem.y[i] = positive[i] ? 1 : 0;
    }
    return of(train(problem, cost), dimension);
  }

  /** Its debug output is a switch of the whole JVM. */
  private static synchronized Model train(Problem problem, double cost) {
    Linear.disableDebugOutput();
    return Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION));
  }

  private static LinearScore of(Model model, int dimension) {
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] trained = model.getFeatureWeights();
    float[] weights = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      weights[i] = (float) (sign * trained[i]);
    }
    return new LinearScore(weights, sign * trained[dimension]);
  }

  private static Feature[] nodes(SparseVector text, int dimension) {
    Feature[] nodes = new Feature[text.positions().length + 1];
    for (int i = 0; i < text.positions().length; i++) {
      nodes[i] = new FeatureNode(text.positions()[i] + 1, text.values()[i]);
    }
    nodes[nodes.length - 1] = new FeatureNode(dimension + 1, 1);
    return nodes;
  }
}
