package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a word in Latin script is known as: an English word, a proper noun, a personal name. */
final class NameLexicon {
  private static final String[][] ENDINGS = {
    {"ies", "y"},
    {"es", ""},
    {"s", ""},
    {"ied", "y"},
    {"ed", ""},
    {"ed", "e"},
    {"ing", ""},
    {"ing", "e"},
    {"ly", ""},
    {"est", ""},
    {"est", "e"},
    {"ness", ""},
    {"able", ""},
    {"nesses", ""},
    {"'s", ""}
  };
  private static final int SHORTEST_STEM = 3;
  private static final Set<String> WORDS = lines("english-words.txt");
  private static final Set<String> PROPER = lines("proper-nouns.txt");
  private static final Set<String> THINGS = lines("capitalised-things.txt");
  private static final Set<String> GIVEN = lines("given-names.txt");
  private static final Set<String> FAMILY = lines("family-names.txt");
  private static final Set<String> SURNAMES = lines("surnames.txt");
  private static final Set<String> NEVER = WordList.of("never-names.txt").with("never");

  /** Months that are names as well. */
  private static final Set<String> DATED = WordList.of("never-names.txt").with("dated");

  private static final Set<String> COUNTRIES = countries();
  private static final Set<String> PLACES = lines("places.txt");

  private NameLexicon() {}

  /** Whether it is never a name though some country has it as one: function words, days, months. */
  static boolean never(String lower) {
    return lower.endsWith("n't") || NEVER.contains(lower);
  }

  /** Whether it is a month, though people are called so. */
  static boolean dated(String lower) {
    return DATED.contains(lower);
  }

  /** Whether English uses it in lower case. */
  static boolean common(String lower) {
    return WORDS.contains(lower) || inflected(lower);
  }

  /** Whether English uses it in this very form in lower case. */
  static boolean word(String lower) {
    return WORDS.contains(lower);
  }

  /** Whether it is a proper noun that names no person: a place, a brand, a day. */
  static boolean proper(String lower) {
    return PROPER.contains(lower) || THINGS.contains(lower) || place(lower);
  }

  /** Whether it is a country or one of its cities or states, people of that name aside. */
  static boolean place(String lower) {
    return COUNTRIES.contains(lower) || PLACES.contains(lower);
  }

  /**
   * Whether it is a product, a body, a technology: none of these is a person without a sure cue.
   */
  static boolean thing(String lower) {
    return THINGS.contains(lower);
  }

  static boolean given(String lower) {
    return GIVEN.contains(lower);
  }

  /** Whether it is a family name and, as most are, no English word in this very form. */
  static boolean family(String lower) {
    return FAMILY.contains(lower) || (SURNAMES.contains(lower) && !WORDS.contains(lower));
  }

  /** Whether a family is called so, be it an English word or a place as well. */
  static boolean surname(String lower) {
    return FAMILY.contains(lower) || SURNAMES.contains(lower);
  }

  /** Whether it is a party that a verb names, as contracts make them: assignor, franchisee. */
  static boolean partner(String lower) {
    boolean party = lower.endsWith("or") || lower.endsWith("ee");
    String stem = party ? lower.substring(0, lower.length() - 2) : "";
    return stem.length() > SHORTEST_STEM && (WORDS.contains(stem) || WORDS.contains(stem + "e"));
  }

  private static boolean inflected(String lower) {
    for (String[] ending : ENDINGS) {
      int stem = lower.length() - ending[0].length();
      if (stem >= SHORTEST_STEM
          && lower.endsWith(ending[0])
          && WORDS.contains(lower.substring(0, stem) + ending[1])) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> countries() {
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> lines(String file) {
    return WordList.of(file).words();
  }
}
