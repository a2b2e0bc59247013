package io.syllabus.udfs.ocr;

import java.awt.image.BufferedImage;

/**
 * The angle by which lines of text lean, by projection profiles: dark pixels summed along the right
 * angle rise and fall most sharply from line to line (Postl, 1986).
 */
final class Skew {

  private static final int SIDE = 1000; // pixels of the longer side at which angles are tried
  private static final double WIDEST = 15;
  private static final double COARSE = 1;
  private static final double FINE = 0.1;

  private final int[] xs;
  private final int[] ys;
  private final int extent;

  private Skew(int[] xs, int[] ys, int extent) {
    this.xs = xs;
    this.ys = ys;
    this.extent = extent;
  }

  static Skew of(BufferedImage grey) {
    double factor = Math.min(1, (double) SIDE / Math.max(grey.getWidth(), grey.getHeight()));
    return ofInk(Ink.of(grey, factor));
  }

  private static Skew ofInk(Ink ink) {
    return new Skew(ink.xs(), ink.ys(), ink.width() + ink.height());
  }

  boolean isBlank() {
    return xs.length == 0;
  }

  /** Degrees, counted as {@link GreyPage#turned} does: turning by it sets the lines level. */
  double degrees() {
    double best = bestAround(0, WIDEST, COARSE);
    return bestAround(best, COARSE, FINE);
  }

  private double bestAround(double centre, double span, double step) {
    double best = centre;
    double sharpest = sharpness(centre);
    int steps = (int) Math.round(span / step);
    for (int i = -steps; i <= steps; i++) {
      double sharpness = sharpness(centre + i * step);
      if (sharpness > sharpest) {
        sharpest = sharpness;
        best = centre + i * step;
      }
    }
    return best;
  }

  /** Sum of the squared differences between neighbouring lines of the profile. */
  double sharpness(double degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    int[] profile = new int[2 * extent + 1];
    for (int i = 0; i < xs.length; i++) {
      profile[extent + (int) Math.round(xs[i] * sine + ys[i] * cosine)]++;
    }
    double sum = 0;
    for (int i = 1; i < profile.length; i++) {
      double difference = profile[i] - profile[i - 1];
      sum += difference * difference;
    }
    return sum;
  }

  /** The same page a quarter turned. */
  Skew quarter() {
    return new Skew(ys, xs, extent);
  }
}
