package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word in an alphabet with capitals: letters, with apostrophes or hyphens inside.
 *
 * @param text as it stands there
 * @param start first UTF-16 unit
 * @param end unit after the last one
 */
record Word(String text, int start, int end) {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}&&[^\\u2e80-\\ufaff]][\\p{L}\\p{M}&&[^\\u2e80-\\ufaff]]*+(?:['-]\\p{L}[\\p{L}\\p{M}]*+)*+");

  private static final Pattern CONTRACTED = Pattern.compile("'(?:s|m|ll|ve|d|re)$");

  static List<Word> all(String text) {
    List<Word> words = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      words.add(new Word(m.group(), m.start(), m.end()));
    }
    return words;
  }

  /** The words of a text without capitals: those that can only be names are given one. */
  static List<Word> caseless(String text) {
    List<Word> words = new ArrayList<>();
    boolean name = false;
    for (Word word : all(text)) {
      String lower = word.lower();
      boolean known = NameLexicon.given(lower) || (name && NameLexicon.family(lower));
      name = known && lower.length() > 2 && !NameLexicon.common(lower);
      words.add(name ? word.titled() : word);
    }
    return words;
  }

  private Word titled() {
    return new Word(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), start, end);
  }

  boolean capitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Has two letters or more and no small one. */
  boolean shouted() {
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  boolean initial() {
    return text.length() == 1 && capitalised();
  }

  /** In small letters, without what is contracted with it: I'm, Mary's. */
  String lower() {
    return CONTRACTED.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  @Override
  public String toString() {
    return "Word[%d, %d)".formatted(start, end);
  }
}
