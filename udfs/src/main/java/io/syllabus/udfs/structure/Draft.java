package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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

  /** The same with its question in other words; a conversation stays as it is. */
  Draft asked(UnaryOperator<String> words) {
    if (messages.size() != 2) {
      return this;
    }
    List<Message> others = new ArrayList<>(messages);
    others.set(0, Message.user(words.apply(question())));
    return new Draft(others, evidence);
  }

  String question() {
    return messages.get(0).content();
  }

  String answer() {
    return messages.get(messages.size() - 1).content();
  }
}
