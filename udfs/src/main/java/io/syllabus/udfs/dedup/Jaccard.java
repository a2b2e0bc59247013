package io.syllabus.udfs.dedup;

/** The share that two sets have in common: |A ∩ B| / |A ∪ B|. */
public final class Jaccard {
  private Jaccard() {}

  /** Of two sets given as distinct values in ascending order; 1 for two empty sets. */
  public static double of(long[] sortedA, long[] sortedB) {
    int common = intersection(sortedA, sortedB);
    int union = sortedA.length + sortedB.length - common;
    return union == 0 ? 1.0 : (double) common / union;
  }

  private static int intersection(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Long.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
