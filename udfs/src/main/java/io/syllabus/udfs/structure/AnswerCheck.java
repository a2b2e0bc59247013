package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Throws out what no expert would accept as a question with its answer. */
final class AnswerCheck {
  private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Z][A-Z_]{2,30}(?:_\\d{1,6})?>");

  private static final Pattern BAD_START =
      Pattern.compile(
          "^(?:[，。；、：,;:)）】》.*•·-]|\\d{1,3}(?:\\.\\d{1,3})+\\s|(?:或者?|以及|并且?|且|及|和|的|而|但|则|其|该|此|上述|前款|前条|前述|本条|本款|同时|另外|此外)(?!\\p{IsHan}{0,2}[“])"
              + "|(?:It|They|He|She|This (?:is|means|shall|may|will|includes|applies|also|does|can|must)|These|Those|That|Such|However|Therefore|But|And|Or|Otherwise|In addition|Furthermore|Also|Then)\\b|\\p{Ll})");

  private static final Pattern LEFTOVERS =
      Pattern.compile(
          "(?m)^\\s*\\||^#{1,6}\\s|^\\s*(?:第.{1,6}[条章节]|\\d{1,3}\\.\\d{1,3})\\s*$|\\.{5}|…{4}|^```");

  private static final Pattern POINTS_ELSEWHERE =
      Pattern.compile(
          "[下上]表|如?下列?图|附图|下文|(?i:following table|table below|table above|(?:in|follow|see) the table|as follows[:.]?$|following[:.]$|figure \\d)");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:none(?: available)?|n/?a|not applicable|(?:intentionally )?(?:reserved|omitted|left blank)|[（(]?(?:无|略|空|删除|已删除)[）)]?)[.。]?");

  private static final String ENDS = ".!?。！？；;…";
  private static final String CLOSING = "\"'”’」』)）】]";

  private final StructureConf conf;

  AnswerCheck(StructureConf conf) {
    this.conf = conf;
  }

  /** Whether what one reads out of a text stands for itself. */
  boolean isStatement(Draft draft) {
    String answer = draft.answer();
    return isAnswer(draft)
        && !BAD_START.matcher(answer).find()
        && !LEFTOVERS.matcher(answer).find()
        && !POINTS_ELSEWHERE.matcher(answer).find()
        && isComplete(answer);
  }

  /** Whether there is an answer of a reasonable length that is not all placeholders. */
  boolean isAnswer(Draft draft) {
    String answer = draft.answer();
    int length = answer.codePointCount(0, answer.length());
    return length >= conf.minAnswer()
        && length <= conf.maxAnswer()
        && !draft.question().isBlank()
        && !NOTHING.matcher(answer).matches()
        && masked(answer) <= conf.maxMasked() * length
        && !LEFTOVERS.matcher(answer).find();
  }

  /** Whether none of the assistant's turns is all placeholders. */
  boolean isConversation(Draft draft) {
    return draft.messages().stream()
        .filter(message -> message.role().equals(Message.ASSISTANT))
        .map(Message::content)
        .allMatch(content -> masked(content) <= conf.maxMasked() * content.length());
  }

  private static int masked(String text) {
    int masked = 0;
    for (Matcher placeholder = PLACEHOLDER.matcher(text); placeholder.find(); ) {
      masked += placeholder.end() - placeholder.start();
    }
    return masked;
  }

  private static boolean isComplete(String answer) {
    int end = answer.length();
    while (end > 1 && CLOSING.indexOf(answer.charAt(end - 1)) >= 0) {
      end--;
    }
    return ENDS.indexOf(answer.charAt(end - 1)) >= 0;
  }
}
