package io.syllabus.udfs.classify;

/**
 * What of a text a classifier looks at. A model can be used only with the settings that it was
 * trained with, so they are part of it.
 *
 * @param bits of a hash that tell features apart: 2^bits of them
 * @param words the longest sequence of words (1 = single words), for all that is not Han or kana
 * @param letters the longest sequence of letters within a word, from three on; 0 = none
 * @param characters the longest sequence of Han and kana characters
 * @param chinese length of the vector of a Chinese text; 0 = without vectors
 * @param western length of the vector of any other text; 0 = without vectors
 */
public record FeatureSettings(
    int bits, int words, int letters, int characters, int chinese, int western) {
  /** Without vectors. */
  public static final FeatureSettings STANDARD = new FeatureSettings(18, 2, 0, 3, 0, 0);

  public FeatureSettings {
    between("bits", bits, 8, 22);
    between("words", words, 1, 3);
    between("letters", letters, 0, 6);
    between("characters", characters, 1, 4);
    between("chinese", chinese, 0, 8_192);
    between("western", western, 0, 8_192);
  }

  private static void between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "Cannot use %s=%d: must lie between %d and %d".formatted(name, value, least, most));
    }
  }

  /** The same with sentence vectors of these lengths. */
  public FeatureSettings withVectors(int ofChinese, int ofWestern) {
    return new FeatureSettings(bits, words, letters, characters, ofChinese, ofWestern);
  }

  boolean hasVectors() {
    return chinese + western > 0;
  }

  /** How many hashed features there are. */
  int hashed() {
    return 1 << bits;
  }

  /** How many features there are: hashed, of Chinese vectors, of other vectors. */
  int dimension() {
    return hashed() + chinese + western;
  }
}
