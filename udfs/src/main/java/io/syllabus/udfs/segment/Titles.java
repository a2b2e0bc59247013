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

  /** Words that cannot end a title: what they belong to stands on the next line. */
  private static final Pattern OPEN =
      Pattern.compile(
          "[，、,（(“于按被把]$|(?<!存|所|实|内)在$|(?<![方意流定取])向$|(?<![核校比应面配])对$|(?<![理自事案])由$|(?<!行)为$"
              + "|(?<![目标])的$|(?<![饱共总调])和$|(?<!普)及$|(?<!参)与$|(?<!合)并$|或$|且$"
              + "|(?i:\\b(?:to|of|the|an?|and|or|nor|in|for|by|with|on|at|from|into|that|than|as|under|any|each|its|their|his|her|our|your|this|these|which|who|if|when|unless|until|per|not|be|is|are|was|were|shall|must|may|will|clauses?|sections?|articles?|paragraphs?|parts?|chapters?|schedules?|no\\.?|nos\\.?))$");

  private static final Pattern EMPHASIS = Pattern.compile("[*_]{1,3}$");
  private static final Pattern BRACKETS = Pattern.compile("[（(《][^）)》]{0,30}[）)》]");

  private static final Pattern OPEN_END = Pattern.compile("[.。;；:：,，、]$");

  private Titles() {}

  /** Whether a sentence goes on behind the words. */
  static boolean isOpen(String text) {
    return OPEN.matcher(text.substring(Math.max(0, text.length() - 20))).find();
  }

  /** Without the mark of bold type at its end. */
  static String plain(String rest) {
    return EMPHASIS.matcher(rest).replaceFirst("");
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
    return !isOpen(text) && (han ? isHanTitle(text) : isLatinTitle(text));
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

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
