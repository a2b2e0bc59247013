package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading as Markdown writes it.
 *
 * @param depth 1 to 6
 * @param title as a path shows it: one line, without bold type, at most 120 UTF-16 units
 */
record Heading(int depth, String title) {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s{1,4}(\\S.*)");
  private static final Pattern CLOSING = Pattern.compile("\\s{1,20}#{1,6}$");
  private static final Pattern BOLD = Pattern.compile("[*_]{2}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MAX_LABEL = 120;

  /** The heading that a line is, null if it is none. */
  static Heading of(Line line) {
    Matcher heading = HEADING.matcher(line.head());
    return heading.matches()
        ? new Heading(
            heading.group(1).length(), label(CLOSING.matcher(heading.group(2)).replaceFirst("")))
        : null;
  }

  static String label(String title) {
    String plain = Blank.strip(BLANKS.matcher(BOLD.matcher(title).replaceAll("")).replaceAll(" "));
    int end = Math.min(plain.length(), MAX_LABEL);
    return Blank.strip(plain.substring(0, end));
  }
}
