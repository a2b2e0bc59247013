package io.syllabus.udfs.mask;

import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;

/** Foreign names in Chinese: they are written with few characters, for their sound alone. */
final class Transliteration {
  private static final double MOST = 0.5;

  private Transliteration() {}

  /** Whether at least {@value #MOST} of the characters stand in HanLP's list of such names. */
  static boolean sounds(String name) {
    long characters = name.chars().filter(ChineseSurnames::han).count();
    long known =
        name.chars()
            .filter(ChineseSurnames::han)
            .filter(c -> TranslatedPersonDictionary.containsKey(Character.toString(c)))
            .count();
    return known >= MOST * characters;
  }
}
