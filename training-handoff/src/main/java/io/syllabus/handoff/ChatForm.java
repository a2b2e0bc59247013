package io.syllabus.handoff;

import java.util.List;

/**
 * How the model writes a conversation, for trainers that render the messages again.
 *
 * @param template the source of the chat template; empty where it is not known any more
 * @param endOfTurn the tokens that end a turn of the assistant, each one token of the tokenizer
 */
public record ChatForm(String template, List<String> endOfTurn) {
  /** Of a hand-off whose template is not known. */
  public static final ChatForm UNKNOWN = new ChatForm("", List.of());

  static final String FILE = "chat_template.jinja";

  public ChatForm {
    endOfTurn = List.copyOf(endOfTurn);
  }

  /** Whether there is a template to write. */
  boolean known() {
    return !template.isEmpty();
  }
}
