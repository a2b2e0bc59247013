package io.syllabus.udfs.segment;

import java.util.regex.Pattern;

/** Tells a line that is only a heading from the beginning of a clause. */
final class Titles {
  private static final int MAX_HAN = 24;
  private static final int MAX_LATIN = 80;
  private static final int MAX_WORDS = 10;

  private static final Pattern HAN_PROSE = Pattern.compile("[，。；：！？、,;:!?]|应当|不得|可以|须|是指");

  private static final Pattern LATIN_PROSE =
      Pattern.compile(
          "[,;:!]$|(?i:\\b(?:to|of|the|an?|and|or|in|for|by|with|on|at|from|that|than|as|under|any|each|its|their))$|\\b(?:shall|must|may|will|is|are|has|have|means|does|do|should|was|were|be)\\b");

  private static final Pattern EMPHASIS = Pattern.compile("[*_]{1,3}$");
  private static final Pattern BRACKETS = Pattern.compile("[（(《][^）)》]{0,30}[）)》]");

  private static final Pattern OPEN_END = Pattern.compile("[.。;；:：,，、]$");

  private Titles() {}

  /** Whether a numbered line is a heading, given what comes next (null at the end). */
  static boolean isTitle(Marker marker, Line next) {
    String rest = EMPHASIS.matcher(marker.rest()).replaceFirst("");
    if (next == null || next.text().startsWith("#") || startsSmall(next.text())) {
      return false;
    }
    if (introduces(marker, next)) {
      return true;
    }
    boolean numbered = MarkerGrammar.readings(next.head()).stream().anyMatch(marker::isLike);
    return !numbered && (rest.isEmpty() || isTitle(rest));
  }

  /** Whether a short line without an end is followed by the first number below its own. */
  static boolean introduces(Marker marker, Line next) {
    String rest = marker.rest();
    boolean open = rest.length() <= MAX_LATIN && !OPEN_END.matcher(rest).find();
    return open
        && MarkerGrammar.readings(next.head()).stream()
            .anyMatch(
                below ->
                    below.scheme() == marker.scheme()
                        && below.depth() == marker.depth() + 1
                        && below.last() == 1
                        && below.numbers().subList(0, marker.depth()).equals(marker.numbers()));
  }

  /** Whether a text without a number may be a heading. */
  static boolean isTitle(String text) {
    boolean han = text.codePoints().anyMatch(Titles::isHan);
    return han ? isHanTitle(text) : isLatinTitle(text);
  }

  private static boolean isHanTitle(String text) {
    String inner = BRACKETS.matcher(text).replaceAll("").replace('、', '和');
    return text.codePointCount(0, text.length()) <= MAX_HAN && !HAN_PROSE.matcher(inner).find();
  }

  private static boolean isLatinTitle(String text) {
    String title = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    boolean dotted = !title.equals(text) && text.split(" ", 4).length > 2;
    return !dotted
        && title.length() <= MAX_LATIN
        && !title.isEmpty()
        && !Character.isLowerCase(title.charAt(0))
        && title.split(" ", MAX_WORDS + 2).length <= MAX_WORDS
        && title.chars().anyMatch(Character::isLetter)
        && !title.contains(". ")
        && !LATIN_PROSE.matcher(title).find();
  }

  private static boolean startsSmall(String text) {
    return Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
