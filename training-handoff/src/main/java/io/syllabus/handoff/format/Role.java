package io.syllabus.handoff.format;

import io.syllabus.udfs.chat.Message;
import java.util.Locale;

/** Who speaks, in the spellings that datasets use. */
enum Role {
  SYSTEM(Message.SYSTEM),
  USER(Message.USER),
  ASSISTANT(Message.ASSISTANT),
  CALL(Message.ASSISTANT),
  RESULT(Message.TOOL);

  private final String message;

  Role(String message) {
    this.message = message;
  }

  /**
   * The role of a spelling.
   *
   * @throws IllegalArgumentException if nobody is called so
   */
  static Role of(String spelling) {
    return switch (spelling.toLowerCase(Locale.ROOT)) {
      case "system", "developer" -> SYSTEM;
      case "user", "human", "prompter" -> USER;
      case "assistant", "gpt", "model", "bot", "chatgpt", "bard" -> ASSISTANT;
      case "function_call", "tool_call" -> CALL;
      case "tool", "function", "observation", "ipython", "tool_response", "function_response" ->
          RESULT;
      default -> throw new IllegalArgumentException("a turn is of an unknown speaker");
    };
  }

  /** As in {@link Message}. */
  String message() {
    return message;
  }
}
