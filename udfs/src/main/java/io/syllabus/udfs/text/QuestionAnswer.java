package io.syllabus.udfs.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question with its answer, as text: {@code Q: …} and {@code A: …}, or 问：… and 答：….
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

  /** Whether a line begins with the mark of a question. */
  public static boolean opensQuestion(CharSequence line) {
    return QUESTION_MARK.matcher(line).lookingAt();
  }

  /** Whether a line begins with the mark of an answer. */
  public static boolean opensAnswer(CharSequence line) {
    return ANSWER_MARK.matcher(line).lookingAt();
  }

  /** Reads a text that is one question and one answer; empty if it is not. */
  public static Optional<QuestionAnswer> parse(String text) {
    Matcher question = QUESTION_MARK.matcher(text);
    if (!question.lookingAt()) {
      return Optional.empty();
    }
    Matcher answer = ANSWER_MARK.matcher(text);
    int feed = text.indexOf('\n', question.end());
    while (feed >= 0) {
      if (answer.region(feed + 1, text.length()).lookingAt()) {
        return of(text, text.substring(question.end(), feed), answer.end());
      }
      feed = text.indexOf('\n', feed + 1);
    }
    return Optional.empty();
  }

  private static Optional<QuestionAnswer> of(String text, String question, int answerStart) {
    String asked = Blank.strip(question.replace('\n', ' '));
    String answer = Blank.strip(text.substring(answerStart));
    return asked.isEmpty() || answer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuestionAnswer(
                asked, answer, text.codePointCount(0, text.indexOf(answer, answerStart))));
  }
}
