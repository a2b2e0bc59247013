package io.syllabus.udfs.classify;

import java.util.Arrays;

/**
 * A text as numbers: its n-grams by signed hashing (Weinberger et al. 2009), each weighing 1 + ln
 * of how often it stands there, together of length 1; behind them the sentence vector, in a place
 * of its own for each model that makes such vectors, since two of them cannot be compared.
 */
final class TextFeatures {
  private final FeatureSettings settings;

  TextFeatures(FeatureSettings settings) {
    this.settings = settings;
  }

  /**
   * The features of a text.
   *
   * @param vector of the whole text; may be null where the settings have no vectors
   * @param language {@code zh} says that the vector is the Chinese model's
   * @throws IllegalArgumentException if a vector is missing or has another length
   */
  SparseVector of(String text, float[] vector, String language) {
    SparseVector words = words(text);
    return settings.hasVectors() ? joined(words, vector, "zh".equals(language)) : words;
  }

  private SparseVector words(String text) {
    int[] keys = keys(text);
    int[] positions = new int[keys.length];
    float[] values = new float[keys.length];
    int last = -1;
    for (int i = 0; i < keys.length; ) {
      int end = i + 1;
      while (end < keys.length && keys[end] == keys[i]) {
        end++;
      }
      int position = keys[i] >>> 1;
      last += last < 0 || positions[last] != position ? 1 : 0;
      positions[last] = position;
      float weight = end - i == 1 ? 1 : (float) (1 + Math.log(end - i));
      values[last] += (keys[i] & 1) == 0 ? weight : -weight;
      i = end;
    }
    return unit(Arrays.copyOf(positions, last + 1), Arrays.copyOf(values, last + 1));
  }

  /** Position and sign of each n-gram, sorted. */
  private int[] keys(String text) {
    long[] hashes = NgramHashes.of(text, settings);
    int mask = settings.hashed() - 1;
    int[] keys = new int[hashes.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((int) hashes[i] & mask) << 1 | (int) (hashes[i] >>> 63);
    }
    Arrays.sort(keys);
    return keys;
  }

  private static SparseVector unit(int[] positions, float[] values) {
    SparseVector vector = new SparseVector(positions, values);
    double length = vector.length();
    for (int i = 0; i < values.length && length > 0; i++) {
      values[i] = (float) (values[i] / length);
    }
    return vector;
  }

  private SparseVector joined(SparseVector words, float[] vector, boolean chinese) {
    int expected = chinese ? settings.chinese() : settings.western();
    if (vector == null || vector.length != expected) {
      throw new IllegalArgumentException(
          "Cannot classify a text: its sentence vector has %d numbers and the classifier was trained with %d; use the embedding model that it was trained with, or train it again"
              .formatted(vector == null ? 0 : vector.length, expected));
    }
    int start = settings.hashed() + (chinese ? 0 : settings.chinese());
    int own = words.positions().length;
    int[] positions = Arrays.copyOf(words.positions(), own + expected);
    float[] values = Arrays.copyOf(words.values(), own + expected);
    for (int i = 0; i < expected; i++) {
      positions[own + i] = start + i;
      values[own + i] = vector[i];
    }
    return new SparseVector(positions, values);
  }
}
