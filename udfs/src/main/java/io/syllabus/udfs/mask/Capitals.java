package io.syllabus.udfs.mask;

import java.util.Set;

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

  /** As long as the text given. */
  static String restored(String text) {
    StringBuilder restored = new StringBuilder(text);
    for (Word word : Word.all(text)) {
      String lower = word.lower();
      if (ADDRESS.contains(lower) || (lower.length() > 2 && !NameLexicon.common(lower))) {
        restored.setCharAt(word.start(), Character.toUpperCase(text.charAt(word.start())));
      }
    }
    return restored.toString();
  }
}
