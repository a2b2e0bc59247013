package io.syllabus.udfs.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question with its answer, as text: {@code Q: …} and {@code A: …}, or 问：… and 答：…, or a first
 * line that asks, be it a heading or numbered, with the answer below it.
 *
 * @param question without its mark, one line
 * @param answer without its mark, may have several lines
 * @param answerStart code point of the answer in the text
 */
public record QuestionAnswer(String question, String answer, int answerStart) {
  private static final String QUESTION = "Q(?:uestion)?\\s?\\d{0,4}|问(?:题)?\\s?\\d{0,4}|提问";
  private static final String ANSWER = "A(?:nswer)?\\s?\\d{0,4}|答(?:案|复)?\\s?\\d{0,4}|回答";
  private static final String MARK =
      "\\s{0,3}[*_]{0,2}(?:%s)[*_]{0,2}\\s?[.:：、][*_]{0,2}[ \\t　]{0,4}";
  private static final Pattern QUESTION_MARK = Pattern.compile(MARK.formatted(QUESTION));
  private static final Pattern ANSWER_MARK = Pattern.compile(MARK.formatted(ANSWER));

  /** What may stand before a question: marks of a heading, a list, bold type, a number. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[#>*_+\\-•\\s]|第\\s?[0-9一二三四五六七八九十百]{1,4}\\s?[问题条][、.．:：\\s]?|[（(]?(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}|[一二三四五六七八九十]{1,3})[)）.．、:：]?\\s?(?=\\D)){0,8}+");

  private static final Pattern BULLET = Pattern.compile("[-*+•]\\s{1,3}");
  private static final Pattern MARKS = Pattern.compile("[\\s#*_]{1,10}$");
  private static final Pattern TWO = Pattern.compile("[。！!;；]|[?？].*[?？]$|\\. \\p{Lu}");
  private static final int LONGEST = 160;

  /**
   * The question that a line asks, without what stands before it; empty if it asks none.
   *
   * @param line without a mark such as {@code Q:}
   */
  public static String asked(String line) {
    if (line.length() > LONGEST) {
      return "";
    }
    Matcher before = BEFORE.matcher(line);
    String bare = line.substring(before.lookingAt() ? before.end() : 0);
    String asked = Blank.strip(MARKS.matcher(bare).replaceFirst(""));
    boolean ends = asked.endsWith("?") || asked.endsWith("？");
    return ends && asked.length() > 2 && !TWO.matcher(asked).find() ? asked : "";
  }

  /** Whether a line begins with the mark of a question. */
  public static boolean opensQuestion(CharSequence line) {
    return QUESTION_MARK.matcher(line).lookingAt();
  }

  /** Whether a line begins with the mark of an answer. */
  public static boolean opensAnswer(CharSequence line) {
    return ANSWER_MARK.matcher(line).lookingAt();
  }

  /** UTF-16 units of the mark of a question that a line begins with, 0 without one. */
  public static int questionMark(CharSequence line) {
    Matcher mark = QUESTION_MARK.matcher(line);
    return mark.lookingAt() ? mark.end() : 0;
  }

  /** The same of an answer, whose mark may be an item of a list. */
  public static int answerMark(CharSequence text) {
    Matcher bullet = BULLET.matcher(text);
    int start = bullet.lookingAt() ? bullet.end() : 0;
    Matcher mark = ANSWER_MARK.matcher(text).region(start, text.length());
    return mark.lookingAt() ? mark.end() : 0;
  }

  /** Reads a text that is one question and one answer; empty if it is not. */
  public static Optional<QuestionAnswer> parse(String text) {
    Matcher question = QUESTION_MARK.matcher(text);
    if (!question.lookingAt()) {
      return unmarked(text);
    }
    Matcher answer = ANSWER_MARK.matcher(text);
    int feed = text.indexOf('\n', question.end());
    while (feed >= 0) {
      if (answer.region(feed + 1, text.length()).lookingAt()) {
        return of(text, text.substring(question.end(), feed), answer.end());
      }
      feed = text.indexOf('\n', feed + 1);
    }
    return unmarkedAnswer(text, question.end());
  }

  /** A marked question that ends its line, and what stands below it. */
  private static Optional<QuestionAnswer> unmarkedAnswer(String text, int from) {
    int feed = text.indexOf('\n', from);
    String asked = feed < 0 ? "" : asQuestion(text.substring(from, feed));
    boolean ends = asked.endsWith("?") || asked.endsWith("？");
    return ends ? of(text, asked, feed + 1) : Optional.empty();
  }

  /** On one line, without bold type around it. */
  private static String asQuestion(String question) {
    String asked = MARKS.matcher(question.replace('\n', ' ')).replaceFirst("");
    return Blank.strip(asked);
  }

  /** The first line asks, the others answer. */
  private static Optional<QuestionAnswer> unmarked(String text) {
    int feed = text.indexOf('\n');
    String asked = feed < 0 ? "" : asked(Blank.strip(text.substring(0, feed)));
    return asked.isEmpty() ? Optional.empty() : of(text, asked, feed + 1);
  }

  private static Optional<QuestionAnswer> of(String text, String question, int answerStart) {
    String asked = asQuestion(question);
    String answer = Blank.strip(text.substring(answerStart));
    return asked.isEmpty() || answer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuestionAnswer(
                asked, answer, text.codePointCount(0, text.indexOf(answer, answerStart))));
  }
}
