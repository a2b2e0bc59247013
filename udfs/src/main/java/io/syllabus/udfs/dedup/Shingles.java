package io.syllabus.udfs.dedup;

import java.util.Arrays;

/**
 * The set of a text's 5-grams: of words, or of characters where the text is Chinese.
 *
 * <p>A text of fewer than five units gives one shingle, made of what there is. Each shingle is
 * hashed to 64 bits: two different 5-grams meet with probability 2⁻⁶⁴.
 *
 * <p>Source: Broder, On the resemblance and containment of documents, 1997 (w-shingling).
 */
public final class Shingles {
  private static final int SIZE = 5;

  private Shingles() {}

  /** Distinct hashes in ascending order; never empty. */
  public static long[] of(String text) {
    long[] units = Units.of(text).stream().mapToLong(Mixing::hash).toArray();
    long[] shingles = new long[Math.max(1, units.length - SIZE + 1)];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = hash(units, i, Math.min(units.length, i + SIZE));
    }
    return distinct(shingles);
  }

  private static long hash(long[] units, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = Mixing.mix(hash + units[i]);
    }
    return Mixing.mix(hash);
  }

  private static long[] distinct(long[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[size++] = values[i];
      }
    }
    return Arrays.copyOf(values, size);
  }
}
