package io.syllabus.udfs.dedup;

/**
 * Two rows whose true similarity was measured and reaches the threshold.
 *
 * @param a id of one row
 * @param b id of the other
 * @param similarity Jaccard or cosine, 0 to 1
 * @param method {@link Decision#MINHASH} or {@link Decision#SEMANTIC}
 */
public record Edge(String a, String b, double similarity, String method) {
  public Edge {
    if (a.equals(b)) {
      throw new IllegalArgumentException(
          "Invalid edge: %s cannot be its own duplicate".formatted(a));
    }
  }

  /** The row at the other end. */
  String other(String end) {
    return end.equals(a) ? b : a;
  }
}
