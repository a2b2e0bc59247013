package io.syllabus.pipelines.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * How often a thread does something in a second of its own: the CPU's time, so that others on the
 * machine count little. The best of some rounds; the first warm up.
 */
final class Rate {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 6;
  private static final long ROUND_NANOS = 500_000_000L;

  private Rate() {}

  /** What this thread has spent of the processor. */
  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /**
   * Rounds of half a second each.
   *
   * @param work does it once and gives a number that depends on it, so that it is not left out
   */
  static double perSecond(LongSupplier work) {
    double best = 0;
    long sink = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      long spent = 0;
      long count = 0;
      while (spent < ROUND_NANOS) {
        for (int i = 0; i < 20; i++) {
          sink += work.getAsLong();
        }
        count += 20;
        spent = THREADS.getCurrentThreadCpuTime() - start;
      }
      best = Math.max(best, count * 1e9 / spent);
    }
    if (sink == 0) {
      throw new IllegalStateException("Cannot measure what gives nothing");
    }
    return best;
  }
}
