package io.syllabus.quality.tune;

/**
 * Where a share lies that was counted on a sample, with 95 % confidence.
 *
 * <p>Source: Wilson, Probable inference, the law of succession, and statistical inference, 1927.
 *
 * @param least 0 to 1
 * @param most 0 to 1
 */
public record Wilson(double least, double most) {
  private static final double Z = 1.959963984540054; // 97.5 % quantile of the normal distribution

  /**
   * The interval.
   *
   * @param of how many were looked at; of none nothing is known
   */
  public static Wilson of(int found, int of) {
    if (of == 0) {
      return new Wilson(0, 1);
    }
    double share = (double) found / of;
    double squared = Z * Z / of;
    double centre = (share + squared / 2) / (1 + squared);
    double half = Z * Math.sqrt(share * (1 - share) / of + squared / (4 * of)) / (1 + squared);
    return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
