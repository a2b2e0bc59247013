package io.syllabus.udfs.dedup;

/**
 * Two rows whose true similarity was measured and reaches the threshold.
 *
 * @param a id of one row
 * @param b id of the other
 * @param similarity Jaccard or cosine, 0 to 1
 * @param method {@link SurvivorChoice#MINHASH} or {@link SurvivorChoice#SEMANTIC}
 * @param facts which of the two may go
 */
public record Edge(String a, String b, double similarity, String method, FactGuard.Verdict facts) {
  public Edge {
    if (a.equals(b)) {
      throw new IllegalArgumentException(
          "Invalid edge: %s cannot be its own duplicate".formatted(a));
    }
  }

  /** Two rows of which either may stand for the other. */
  public Edge(String a, String b, double similarity, String method) {
    this(a, b, similarity, method, FactGuard.Verdict.SAME);
  }

  /** Whether the row at one end may stand for that at the other. */
  boolean covers(String end) {
    return end.equals(a) ? facts.secondMayGo() : facts.firstMayGo();
  }

  /** The row at the other end. */
  String other(String end) {
    return end.equals(a) ? b : a;
  }
}
