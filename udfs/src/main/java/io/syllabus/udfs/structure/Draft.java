package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * A pair before anybody looked whether it makes sense.
 *
 * @param messages from user to assistant
 * @param evidence code points of the passage's text
 */
record Draft(List<Message> messages, Span evidence) {
  static Draft of(String question, String answer, Span evidence) {
    return new Draft(List.of(Message.user(question), Message.assistant(answer)), evidence);
  }

  String question() {
    return messages.get(0).content();
  }

  String answer() {
    return messages.get(messages.size() - 1).content();
  }
}
