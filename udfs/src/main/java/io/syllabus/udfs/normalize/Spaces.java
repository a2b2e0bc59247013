package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * White space: one space between words, unless columns are meant; none beside Chinese marks or at
 * the end of a line.
 */
final class Spaces {
  /** Each run is visited once: a pattern with an end anchor would take quadratic time. */
  private static final Pattern RUN =
      Pattern.compile("[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]++");

  /** Several blanks between two words of a line. */
  private static final Pattern GAP = Pattern.compile("[^\\s.,;:!?]  +(?=\\S)");

  private static final String SENTENCE_END = ".,;:!?";
  private static final Pattern LINE_FEEDS = Pattern.compile("\\n++");
  private static final Pattern INDENT = Pattern.compile("[ \\t]++");
  private static final String MARKS = "，。；：！？、“”‘’（）《》【】…";

  /** Han characters that are set apart for looks, as titles often are: 合 同 编 号. */
  private static final String SPACED_OUT =
      "[%1$s](?<![%1$s][%1$s])(?: [%1$s])++([%1$s]?)".formatted(Writing.HAN);

  private Spaces() {}

  static List<RewriteRule> rules() {
    return List.of(
        new RewriteRule("spaces", Spaces::runs).onProse(),
        RewriteRule.replacing("spaces", SPACED_OUT, Spaces::together).onProse(),
        new RewriteRule("blankLines", Spaces::blankLines).onProse());
  }

  private static List<Change> runs(String text) {
    List<Change> changes = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String now = replacement(text, run.start(), run.end());
      if (!now.equals(run.group())) {
        changes.add(new Change(run.start(), run.end(), now));
      }
    }
    return changes;
  }

  private static String together(MatchResult match) {
    String joined = match.group().replace(" ", "");
    boolean wordFollows = !match.group(1).isEmpty();
    return wordFollows || joined.codePointCount(0, joined.length()) < 4 ? match.group() : joined;
  }

  private static String replacement(String text, int start, int end) {
    if (end == text.length() || text.charAt(end) == '\n') {
      return "";
    }
    if (start == 0 || text.charAt(start - 1) == '\n') {
      String indent = text.substring(start, end);
      return INDENT.matcher(indent).matches() ? indent : "";
    }
    if (text.substring(start, end).indexOf('\t') >= 0) {
      return "\t";
    }
    if (columns(text, start, end)) {
      return text.substring(start, end);
    }
    return needless(text.codePointBefore(start), text.codePointAt(end)) ? "" : " ";
  }

  /**
   * Two blanks and more beside a figure, or again in the same line, part columns: run together, a
   * value would no longer stand under its heading, and figures would make another number.
   */
  private static boolean columns(String text, int start, int end) {
    if (end - start < 2 || SENTENCE_END.indexOf(text.charAt(start - 1)) >= 0) {
      return false;
    }
    boolean figure =
        Character.isDigit(text.codePointBefore(start)) || Character.isDigit(text.codePointAt(end));
    return figure
        || GAP.matcher(text).region(end, lineEnd(text, end)).find()
        || gapBefore(text, start);
  }

  private static boolean gapBefore(String text, int end) {
    int start = text.lastIndexOf('\n', end - 1) + 1;
    return GAP.matcher(text).region(start, end).find();
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static boolean needless(int left, int right) {
    boolean afterMark = isMark(left) && (isMark(right) || Character.isLetterOrDigit(right));
    return afterMark || (Writing.isHan(left) && isMark(right));
  }

  private static boolean isMark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  private static List<Change> blankLines(String text) {
    List<Change> changes = new ArrayList<>();
    Matcher run = LINE_FEEDS.matcher(text);
    while (run.find()) {
      int kept = run.start() == 0 || run.end() == text.length() ? 0 : 2;
      if (run.group().length() > kept) {
        changes.add(new Change(run.start(), run.end(), "\n".repeat(kept)));
      }
    }
    return changes;
  }
}
