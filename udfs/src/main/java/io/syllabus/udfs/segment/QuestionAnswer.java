package io.syllabus.udfs.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question with its answer in the grammar that extraction writes ({@code Q: …\nA: …}) and people
 * use ({@code 问：…\n答：…}).
 *
 * @param question on one line
 * @param answer may have several lines
 */
public record QuestionAnswer(String question, String answer) {
  private static final Pattern PAIR =
      Pattern.compile(
          "\\A\\s*(?:Q|Question|问|问题)\\s*[:：]\\s*([^\\n]+)\\n+\\s*(?:A|Answer|答|回答|答案)\\s*[:：]\\s*(\\S[\\s\\S]*)\\z");
  static final Pattern START = Pattern.compile("^\\s*(?:Q|Question|问|问题)\\s*[:：]\\s*\\S.*");

  public static Optional<QuestionAnswer> of(String text) {
    Matcher match = PAIR.matcher(text);
    return match.matches()
        ? Optional.of(new QuestionAnswer(match.group(1).strip(), match.group(2).strip()))
        : Optional.empty();
  }
}
