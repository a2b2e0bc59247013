package io.syllabus.handoff;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Lengths of the token rows: a count per length, so that memory does not grow with the rows. */
final class TokenLengths implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MULTIPLE = 64;

  private final TreeMap<Integer, Long> rowsByLength = new TreeMap<>();
  private long rows;

  void add(int length, long times) {
    rowsByLength.merge(length, times, Long::sum);
    rows += times;
  }

  /** Those of others, too. */
  void add(TokenLengths others) {
    others.rowsByLength.forEach(this::add);
  }

  /** The figures of the manifest; percentiles are by nearest rank, all 0 where there is no row. */
  Figures figures() {
    return new Figures(
        percentile(50), percentile(95), percentile(100), over(2048), over(4096), over(8192));
  }

  /** The shortest length, in steps that suit the hardware, that cuts no row. */
  int sequenceLength() {
    return Math.max(1, (percentile(100) + MULTIPLE - 1) / MULTIPLE) * MULTIPLE;
  }

  private int percentile(int percent) {
    long rank = (rows * percent + 99) / 100;
    long below = 0;
    for (Map.Entry<Integer, Long> entry : rowsByLength.entrySet()) {
      below += entry.getValue();
      if (below >= rank) {
        return entry.getKey();
      }
    }
    return 0;
  }

  private long over(int length) {
    return rowsByLength.tailMap(length + 1).values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Lengths of {@code input_ids} over all splits.
   *
   * @param p50 tokens
   * @param p95 tokens
   * @param max tokens
   * @param over2048 rows
   * @param over4096 rows
   * @param over8192 rows
   */
  record Figures(int p50, int p95, int max, long over2048, long over4096, long over8192) {}
}
