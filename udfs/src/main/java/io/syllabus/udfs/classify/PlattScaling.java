package io.syllabus.udfs.classify;

/**
 * A score as a probability, 1 / (1 + exp(a · score + b)): Platt 1999, by the Newton iteration of
 * Lin, Lin and Weng 2007, whose softened targets keep a perfect separation from certainty.
 *
 * @param a negative where a higher score means more likely
 * @param b offset
 */
public record PlattScaling(double a, double b) {
  private static final int ITERATIONS = 100;
  private static final double RIDGE = 1e-12;
  private static final double SMALL = 1e-5;
  private static final double SHORTEST_STEP = 1e-10;

  /** The probability that belongs to a score. */
  public double probability(double score) {
    double f = a * score + b;
    return f >= 0 ? Math.exp(-f) / (1 + Math.exp(-f)) : 1 / (1 + Math.exp(f));
  }

  /**
   * Fits to scores of texts that the scorer was not trained on.
   *
   * @param positive which of them have the label, index by index
   */
  static PlattScaling fit(double[] scores, boolean[] positive) {
    return new Fit(scores, positive).run();
  }

  private static final class Fit {
    private final double[] scores;
    private final double[] targets;
    private double a;
    private double b;

    Fit(double[] scores, boolean[] positive) {
      this.scores = scores;
      this.targets = new double[scores.length];
      int hits = 0;
      for (boolean hit : positive) {
        hits += hit ? 1 : 0;
      }
      int misses = positive.length - hits;
      for (int i = 0; i < targets.length; i++) {
        targets[i] = positive[i] ? (hits + 1.0) / (hits + 2.0) : 1 / (misses + 2.0);
      }
      b = Math.log((misses + 1.0) / (hits + 1.0));
    }

    PlattScaling run() {
      boolean going = true;
      for (int i = 0; i < ITERATIONS && going; i++) {
        going = step();
      }
      return new PlattScaling(a, b);
    }

    /** One Newton step; false at the end. */
    private boolean step() {
      double h11 = RIDGE;
      double h22 = RIDGE;
      double h21 = 0;
      double g1 = 0;
      double g2 = 0;
      PlattScaling now = new PlattScaling(a, b);
      for (int i = 0; i < scores.length; i++) {
        double p = now.probability(scores[i]);
        double curve = p * (1 - p);
        double miss = targets[i] - p;
        h11 += scores[i] * scores[i] * curve;
        h22 += curve;
        h21 += scores[i] * curve;
        g1 += scores[i] * miss;
        g2 += miss;
      }
      if (Math.abs(g1) < SMALL && Math.abs(g2) < SMALL) {
        return false;
      }
      double determinant = h11 * h22 - h21 * h21;
      double da = -(h22 * g1 - h21 * g2) / determinant;
      double db = -(-h21 * g1 + h11 * g2) / determinant;
      return search(da, db, g1 * da + g2 * db);
    }

    private boolean search(double da, double db, double slope) {
      double start = loss(a, b);
      for (double step = 1; step >= SHORTEST_STEP; step /= 2) {
        if (loss(a + step * da, b + step * db) < start + 1e-4 * step * slope) {
          a += step * da;
          b += step * db;
          return true;
        }
      }
      return false;
    }

    private double loss(double ofA, double ofB) {
      double loss = 0;
      for (int i = 0; i < scores.length; i++) {
        double f = ofA * scores[i] + ofB;
        double tail = Math.log1p(Math.exp(-Math.abs(f)));
        loss += (f >= 0 ? targets[i] * f : (targets[i] - 1) * f) + tail;
      }
      return loss;
    }
  }
}
