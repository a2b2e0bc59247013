package io.syllabus.udfs.lm;

/**
 * What is taken off an n-gram's count of one, of two, and of more.
 *
 * <p>Source: Chen and Goodman, An empirical study of smoothing techniques for language modeling,
 * 1998, equation 26.
 *
 * @param estimated whether they follow from the counts; false for the fallback
 */
record Discounts(double one, double two, double more, boolean estimated) {
  /** KenLM's, for texts whose counts of counts give none: too small, or made. */
  static final Discounts FALLBACK = new Discounts(0.5, 1, 1.5, false);

  private static final int COUNTED = 4;

  /** Of all n-grams of an order. */
  static Discounts of(GramCounts grams, int order) {
    long[] n = new long[COUNTED + 1];
    for (int i = 0; i < grams.size(order); i++) {
      int count = grams.adjusted(order, i);
      n[count <= COUNTED ? count : 0]++;
    }
    return of(n[1], n[2], n[3], n[4]);
  }

  /** Of the numbers of n-grams that were counted once, twice, three and four times. */
  static Discounts of(long n1, long n2, long n3, long n4) {
    if (n1 == 0 || n2 == 0 || n3 == 0) {
      return FALLBACK;
    }
    double y = n1 / (n1 + 2.0 * n2);
    Discounts found =
        new Discounts(1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3, true);
    return found.possible() ? found : FALLBACK;
  }

  private boolean possible() {
    return one > 0 && one <= 1 && two > 0 && two <= 2 && more > 0 && more <= 3;
  }

  double of(int count) {
    return switch (count) {
      case 0 -> 0;
      case 1 -> one;
      case 2 -> two;
      default -> more;
    };
  }
}
