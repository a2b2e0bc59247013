package io.syllabus.udfs.curate;

import com.hankcs.hanlp.HanLP;
import io.syllabus.udfs.dedup.Notation;
import io.syllabus.udfs.dedup.Units;
import java.util.List;

/**
 * The one view of items and texts: simplified script, half width, visible characters, lower case,
 * numbers in one notation, no punctuation.
 */
final class ItemUnits {
  private ItemUnits() {}

  static List<String> words(String text) {
    return Notation.words(simplified(text));
  }

  /** Han characters one by one, and the characters of all other words. */
  static List<String> characters(List<String> words) {
    return words.stream().flatMapToInt(String::codePoints).mapToObj(Character::toString).toList();
  }

  static boolean isChinese(String text) {
    return Units.isChinese(text);
  }

  private static String simplified(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        ? HanLP.convertToSimplifiedChinese(text)
        : text;
  }
}
