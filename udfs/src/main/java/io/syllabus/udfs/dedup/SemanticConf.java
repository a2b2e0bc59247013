package io.syllabus.udfs.dedup;

import java.io.Serializable;

/**
 * How near-duplicates are found by what they mean.
 *
 * @param enabled false leaves the vectors out of the comparison
 * @param threshold cosine from which two rows are duplicates
 * @param bits hyperplanes per bucket key, 1 to 64; more give smaller buckets and more of them
 * @param seed keys of different seeds cannot be compared
 */
public record SemanticConf(boolean enabled, double threshold, int bits, long seed)
    implements Serializable {
  public SemanticConf {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use dedup.semantic.threshold=%s: must lie between 0 and 1".formatted(threshold));
    }
    if (bits < 1 || bits > Long.SIZE) {
      throw new IllegalArgumentException(
          "Cannot use dedup.semantic.bits=%d: must lie between 1 and 64".formatted(bits));
    }
  }

  /** Buckets for vectors of that length, enough of them to find pairs at the threshold. */
  public RandomHyperplanes planes(int dimensions) {
    return RandomHyperplanes.forThreshold(dimensions, threshold, bits, seed);
  }
}
