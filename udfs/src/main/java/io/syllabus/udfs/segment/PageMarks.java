package io.syllabus.udfs.segment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that a page sets around its text by their form, whatever they say: rules, the languages it
 * is written in, its place in the site, its copyright.
 */
final class PageMarks {
  /** A rule between parts of a page. Underscores may be the field of a form. */
  private static final Pattern RULE =
      Pattern.compile("(?:([-*=~—─━])[ \\t]{0,3})(?:\\1[ \\t]{0,3}){2,}|___");

  /** Levels of a site, from its root to the page. */
  private static final Pattern LEVELS =
      Pattern.compile(
          "[^>»›。.!?！？]{1,40}(?:\\s[>»›]\\s[^>»›。.!?！？:：]{1,40}){2,6}[^>»›。.!?！？:：]{0,10}");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)(?:copyright|版权所有|©|\\(c\\))\\s{0,2}(?:©|\\(c\\))?\\s{0,2}(?:19|20)\\d{2}\\b");
  private static final int HEAD = 8; // lines of a page that may name its place
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern BETWEEN_CODES = Pattern.compile("\\s{0,2}[|,/·]\\s{0,2}");
  private static final Pattern CODES =
      Pattern.compile(
          "(?:[^:：|]{1,30}[:：])?\\s{0,2}((?:[a-z]{2}(?:-[a-z]{2,4})?\\s{0,2}[|,/·]\\s{0,2}){2,40}[a-z]{2}(?:-[a-z]{2,4})?)\\b.*");

  private PageMarks() {}

  /**
   * Whether a line is one.
   *
   * @param i its index on the page
   */
  static boolean isMark(int i, String text) {
    return RULE.matcher(text).matches()
        || COPYRIGHT.matcher(text).lookingAt()
        || isLanguages(text)
        || (i < HEAD && LEVELS.matcher(text).matches());
  }

  private static boolean isLanguages(String text) {
    Matcher codes = CODES.matcher(text);
    return codes.matches()
        && BETWEEN_CODES
            .splitAsStream(codes.group(1))
            .allMatch(code -> LANGUAGES.contains(code.substring(0, 2)));
  }
}
