package io.syllabus.jobs;

import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.FactGuard;
import io.syllabus.udfs.dedup.RecentFacts;

/** Judges the pairs of a partition; a text that many pairs share is read once. */
final class PairGuard {
  private final boolean guarded;
  private final String method;
  private final RecentFacts read = new RecentFacts();

  /**
   * @param guarded whether facts decide; if not, all that are alike say the same
   * @param method by which the pairs were found
   */
  PairGuard(boolean guarded, String method) {
    this.guarded = guarded;
    this.method = method;
  }

  Edge judge(NearPairs.Alike pair) {
    return new Edge(pair.a(), pair.b(), pair.similarity(), method, verdict(pair));
  }

  private FactGuard.Verdict verdict(NearPairs.Alike pair) {
    return guarded
        ? FactGuard.compare(read.of(pair.a(), pair.left()), read.of(pair.b(), pair.right()))
        : FactGuard.Verdict.SAME;
  }
}
