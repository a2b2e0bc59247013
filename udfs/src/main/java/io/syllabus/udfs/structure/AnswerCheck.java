package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import java.util.regex.Pattern;

/** Throws out what no expert would accept as a question with its answer. */
final class AnswerCheck {
  private static final Pattern LEFTOVERS =
      Pattern.compile(
          "(?m)^\\s*\\||^#{1,6}\\s|^\\s*(?:第.{1,6}[条章节]|\\d{1,3}(?:\\.\\d{1,3}|[.、)）]))\\s*$|\\.{5}|…{4}|_{4}|<!--|\\{%");

  /** The fields of a form that nobody filled in. */
  private static final Pattern UNFILLED =
      Pattern.compile(
          "\\[\\s?#\\s?\\]|\\{[a-z]{1,30}_\\w{1,40}\\}|\\{(?:IF|END)\\b|[\\[【]\\p{Lu}[^\\]\\[()]{2,80}\\](?!\\()|_{4}|[（(]\\s{2,}[）)]");

  /** Questions that are answered by yes or no, or by one that does what they say. */
  private static final Pattern CLOSED =
      Pattern.compile("[吗谁]|是否|(?i)^(?:who|may|is|are|can|does|do|must)\\b|, (?:is|are|who)\\b");

  private static final int NEWS = 1; // words that are in the answer alone

  /** A list that is announced, or the line of a form. */
  private static final Pattern OPEN_END = Pattern.compile("[:：,，、]$");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:none(?: available)?|n/?a|not applicable|(?:intentionally"
              + " )?(?:reserved|omitted|left blank)|[（(]?(?:无|略|空|删除|已删除)[）)]?)[.。]?");

  private static final String ENDS = ".!?。！？；;…`";
  private static final String CLOSING = "\"'”’」』)）】]";

  private final StructureConf conf;

  AnswerCheck(StructureConf conf) {
    this.conf = conf;
  }

  /** Whether what one reads out of a text stands for itself, and its question does. */
  boolean isStatement(Draft draft) {
    String answer = draft.answer();
    return isAnswer(draft)
        && Information.of(answer) >= conf.minAnswer()
        && !Pointers.atStart(answer)
        && !LEFTOVERS.matcher(answer).find()
        && !UNFILLED.matcher(answer).find()
        && !Pointers.inAnswer(answer)
        && !Pointers.inQuestion(draft.question())
        && (CLOSED.matcher(draft.question()).find() || tellsMore(draft))
        && isComplete(answer);
  }

  /** Whether the answer says what the question does not. */
  private static boolean tellsMore(Draft draft) {
    return Information.more(draft.answer(), draft.question()) >= NEWS;
  }

  /** Whether a cell or row of a table is filled in. */
  boolean isFilled(Draft draft) {
    return isAnswer(draft)
        && !UNFILLED.matcher(draft.answer()).find()
        && !UNFILLED.matcher(draft.question()).find();
  }

  /** Whether what stands below a question answers it. */
  boolean isAnswerBelow(Draft draft) {
    String answer = draft.answer();
    return isAnswer(draft)
        && !OPEN_END.matcher(answer).find()
        && !Pointers.inAnswer(answer)
        && !Pointers.inQuestion(draft.question());
  }

  /** Whether there is an answer that says something and is not all placeholders. */
  boolean isAnswer(Draft draft) {
    String answer = draft.answer();
    return Information.of(answer) > 0
        && length(answer) <= conf.maxAnswer()
        && Information.of(draft.question()) > 0
        && !NOTHING.matcher(answer).matches()
        && Information.masked(answer) <= conf.maxMasked();
  }

  /** In code points. */
  static int length(String answer) {
    return answer.codePointCount(0, answer.length());
  }

  /** Whether none of the assistant's turns is all placeholders. */
  boolean isConversation(Draft draft) {
    return draft.messages().stream()
        .filter(message -> message.role().equals(Message.ASSISTANT))
        .allMatch(message -> Information.masked(message.content()) <= conf.maxMasked());
  }

  private static boolean isComplete(String answer) {
    int end = answer.length();
    while (end > 1 && CLOSING.indexOf(answer.charAt(end - 1)) >= 0) {
      end--;
    }
    return ENDS.indexOf(answer.charAt(end - 1)) >= 0;
  }
}
