package io.syllabus.udfs.dedup;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A sketch of a set, whose share of equal places estimates the Jaccard similarity.
 *
 * <p>Place i holds the least value of the set under the i-th permutation h(x) = (a·x + b) mod p,
 * with p = 2⁶¹ − 1 and a, b drawn from the seed. The estimate's standard error is √(s(1 − s)/k) for
 * k hashes: 0.05 at most for 100.
 *
 * <p>Source: Broder, On the resemblance and containment of documents, 1997; Carter and Wegman,
 * Universal classes of hash functions, 1979.
 */
public final class MinHash implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long PRIME = (1L << 61) - 1;

  private final long[] multipliers;
  private final long[] increments;

  /**
   * @param hashes how many permutations, the length of a signature
   * @param seed signatures of different seeds cannot be compared
   */
  public MinHash(int hashes, long seed) {
    if (hashes < 1) {
      throw new IllegalArgumentException(
          "Cannot draw %d permutations: must be at least 1".formatted(hashes));
    }
    SplittableRandom random = new SplittableRandom(seed);
    multipliers = random.longs(hashes, 1, PRIME).toArray();
    increments = random.longs(hashes, 0, PRIME).toArray();
  }

  /** One value per permutation, the low 32 bits of the minimum. */
  public int[] signature(long[] shingles) {
    long[] least = new long[multipliers.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      long x = modulo(shingle & Long.MAX_VALUE);
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], permute(i, x));
      }
    }
    return Arrays.stream(least).mapToInt(value -> (int) value).toArray();
  }

  /** The share of equal places of two signatures of one length: an unbiased guess at Jaccard. */
  public static double estimate(int[] a, int[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "Cannot compare signatures of %d and %d hashes: use one dedup.minhash.hashes"
              .formatted(a.length, b.length));
    }
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / a.length;
  }

  private long permute(int i, long x) {
    long high = Math.multiplyHigh(multipliers[i], x);
    long low = multipliers[i] * x;
    long product = (low & PRIME) + ((high << 3) | (low >>> 61));
    return modulo(modulo(product) + increments[i]);
  }

  /** Folds a value of 0 … 2⁶³ − 1 into 0 … p − 1: 2⁶¹ is 1 modulo p. */
  private static long modulo(long value) {
    long folded = (value & PRIME) + (value >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }
}
