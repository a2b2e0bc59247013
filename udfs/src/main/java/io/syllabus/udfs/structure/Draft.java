package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A pair before anybody looked whether it makes sense.
 *
 * @param messages from user to assistant
 * @param placed the question with the place that answers it, null if there is none to name
 * @param evidence code points of the passage's text
 */
record Draft(List<Message> messages, String placed, Span evidence) {
  static Draft of(Question question, String answer, Span evidence) {
    List<Message> messages = List.of(Message.user(question.words()), Message.assistant(answer));
    return new Draft(messages, question.placed(), evidence);
  }

  static Draft of(String question, String answer, Span evidence) {
    return of(Question.of(question), answer, evidence);
  }

  /** The same with its question in other words; a conversation stays as it is. */
  Draft asked(UnaryOperator<String> words) {
    return messages.size() == 2
        ? of(new Question(question(), placed).map(words), answer(), evidence)
        : this;
  }

  String question() {
    return messages.get(0).content();
  }

  String answer() {
    return messages.get(messages.size() - 1).content();
  }
}
