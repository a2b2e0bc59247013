package io.syllabus.udfs.dedup;

import java.io.Serializable;

/**
 * How near-duplicates are found by the words they share.
 *
 * @param threshold Jaccard similarity of the shingles from which two rows are duplicates
 * @param hashes length of a signature; more find pairs near the threshold more surely
 * @param seed signatures of different seeds cannot be compared
 */
public record MinHashConf(double threshold, int hashes, long seed) implements Serializable {
  public MinHashConf {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use dedup.minhash.threshold=%s: must lie between 0 and 1".formatted(threshold));
    }
    if (hashes < 1) {
      throw new IllegalArgumentException(
          "Cannot use dedup.minhash.hashes=%d: must be at least 1".formatted(hashes));
    }
    LshBands.forThreshold(threshold, hashes);
  }

  public MinHash sketch() {
    return new MinHash(hashes, seed);
  }

  public LshBands bands() {
    return LshBands.forThreshold(threshold, hashes);
  }
}
