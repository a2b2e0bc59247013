package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that point at what a reader of a pair does not see: "the following", 前款, "this clause".
 * They stand in {@code pointers.tsv}.
 */
final class Pointers {
  private static final List<Pattern> QUESTION = new ArrayList<>();
  private static final List<Pattern> START = new ArrayList<>();
  private static final List<Pattern> ANSWER = new ArrayList<>();
  private static final List<Pattern> ALONE = new ArrayList<>();
  private static final List<Pattern> NEEDLESS = new ArrayList<>();

  static {
    for (String[] row : Resources.rows(Pointers.class, "pointers.tsv")) {
      of(row[0]).add(Pattern.compile(row[2]));
    }
  }

  private Pointers() {}

  private static List<Pattern> of(String where) {
    return switch (where) {
      case "question" -> QUESTION;
      case "start" -> START;
      case "answer" -> ANSWER;
      case "alone" -> ALONE;
      case "needless" -> NEEDLESS;
      default ->
          throw new IllegalArgumentException(
              "Cannot read pointers.tsv: %s is none of question, start, answer, alone, needless"
                  .formatted(where));
    };
  }

  /** Whether a question can only be understood beside its document. */
  static boolean inQuestion(String question) {
    return found(QUESTION, question);
  }

  /** Whether a text goes on with one before it. */
  static boolean atStart(String text) {
    return found(START, text);
  }

  /**
   * How many UTF-16 units at the start only point at a text before, which what follows does not
   * need.
   */
  static int needless(String text) {
    return NEEDLESS.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::lookingAt)
        .mapToInt(Matcher::end)
        .findFirst()
        .orElse(0);
  }

  /** Whether a text sends its reader elsewhere, whatever stands around it. */
  static boolean away(String text) {
    return found(ANSWER, text);
  }

  /** Whether an answer sends its reader to what it does not hold. */
  static boolean inAnswer(String answer) {
    return away(answer) || found(ALONE, answer);
  }

  private static boolean found(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}
