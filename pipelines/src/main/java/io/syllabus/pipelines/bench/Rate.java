package io.syllabus.pipelines.bench;

import java.util.function.LongSupplier;

/** How often something can be done in a second: the best of some rounds; the first warm up. */
final class Rate {
  private static final int ROUNDS = 6;
  private static final long ROUND_NANOS = 1_000_000_000L;

  private Rate() {}

  /**
   * Rounds of a second each.
   *
   * @param work does it once and gives a number that depends on it, so that it is not left out
   */
  static double perSecond(LongSupplier work) {
    double best = 0;
    long sink = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long count = 0;
      while (System.nanoTime() - start < ROUND_NANOS) {
        for (int i = 0; i < 20; i++) {
          sink += work.getAsLong();
        }
        count += 20;
      }
      best = Math.max(best, count * 1e9 / (System.nanoTime() - start));
    }
    if (sink == 0) {
      throw new IllegalStateException("Cannot measure what gives nothing");
    }
    return best;
  }
}
