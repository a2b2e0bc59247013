package io.syllabus.udfs.extract;

import java.util.regex.Pattern;

/**
 * Tells a heading from a paragraph that only has its style: contracts in Word number whole clauses
 * so, and a heading without text below it would be lost.
 */
final class HeadingText {
  private static final int MOST_WORDS = 25;
  private static final int MOST_HAN = 60;
  private static final int SENTENCE_WORDS = 8;
  private static final int SENTENCE_HAN = 15;
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern ENDS = Pattern.compile("[.;。；][\"'”’)）】」]{0,2}$");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private HeadingText() {}

  /** Whether the text says something: it is long, or a sentence that ends. Questions are titles. */
  static boolean isStatement(String text) {
    int han = (int) HAN.matcher(text).results().count();
    int words = BLANK.split(text, -1).length;
    boolean ends = ENDS.matcher(text).find();
    return han > MOST_HAN
        || words > MOST_WORDS
        || (ends && (han >= SENTENCE_HAN || words >= SENTENCE_WORDS));
  }
}
