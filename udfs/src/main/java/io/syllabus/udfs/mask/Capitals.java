package io.syllabus.udfs.mask;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives capitals back to a text that was written without: to names, and to words of addresses. */
final class Capitals {
  private static final Set<String> ADDRESS =
      Set.of(
          "road",
          "street",
          "avenue",
          "drive",
          "lane",
          "court",
          "crescent",
          "place",
          "way",
          "square",
          "terrace",
          "boulevard",
          "close",
          "trail",
          "suite",
          "apt",
          "unit",
          "box",
          "flat",
          "via",
          "rua",
          "rue",
          "rd",
          "st",
          "ave",
          "dr",
          "blvd");

  private Capitals() {}

  /** Whether it is a word for a street, or short for one. */
  static boolean street(String lower) {
    return ADDRESS.contains(lower);
  }

  /** A number, a word or two, a kind of street. */
  private static final Pattern STREET =
      Pattern.compile(
          "(?<![\\p{L}0-9])[0-9]{1,5}((?: (?!way|the|of)\\p{Ll}{3,20}){1,2}) (?:street|road|avenue|lane|boulevard|st|rd|ave|blvd)(?!\\p{L})");

  /** As long as the text given. */
  static String restored(String text) {
    StringBuilder restored = new StringBuilder(text);
    for (Matcher m = STREET.matcher(text); m.find(); ) {
      for (Word word : Word.all(m.group(1))) {
        int at = m.start(1) + word.start();
        restored.setCharAt(at, Character.toUpperCase(text.charAt(at)));
      }
    }
    for (Word word : Word.all(text)) {
      String lower = word.lower();
      if (ADDRESS.contains(lower) || (lower.length() > 2 && !NameLexicon.common(lower))) {
        restored.setCharAt(word.start(), Character.toUpperCase(text.charAt(word.start())));
      }
    }
    return restored.toString();
  }
}
