package io.syllabus.udfs.mask;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;

/**
 * How often a Chinese character plays a part in names, counted in a tagged corpus (HanLP's role
 * dictionary): as surname, first or second of two given characters, or the only one.
 */
final class GivenNames {
  private static final double MOSTLY = 0.9;
  private static final int SOME = 20;
  private static final int MANY = 100;
  private static final int SECOND = 50;

  private GivenNames() {}

  /** Whether a surname is seldom anything else. */
  static boolean clear(String surname) {
    if (surname.length() > 1) {
      return true;
    }
    EnumItem<NR> roles = PersonDictionary.dictionary.get(surname);
    return roles == null // so rare that the corpus has not seen it
        || roles.getFrequency(NR.B)
            >= MOSTLY * roles.labelMap.values().stream().mapToInt(n -> n).sum();
  }

  /** Whether people are called so; behind a doubtful surname it takes two frequent characters. */
  static boolean usual(String name, int surname) {
    String given = name.substring(surname);
    boolean clear = clear(name.substring(0, surname));
    if (given.length() == 1) {
      return clear && count(given, NR.E) >= MANY;
    }
    return clear ? counted(given, SOME, SECOND) : frequent(name, surname);
  }

  /** Whether many have these two given characters, each in its place. */
  static boolean frequent(String name, int surname) {
    String given = name.substring(surname);
    return given.length() == 2 && counted(given, MANY, MANY);
  }

  private static boolean counted(String given, int first, int second) {
    return count(given.substring(0, 1), NR.C) >= first && count(given.substring(1), NR.D) >= second;
  }

  private static int count(String character, NR role) {
    EnumItem<NR> roles = PersonDictionary.dictionary.get(character);
    return roles == null ? 0 : roles.getFrequency(role);
  }
}
