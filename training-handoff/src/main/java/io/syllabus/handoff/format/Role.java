package io.syllabus.handoff.format;

import io.syllabus.udfs.chat.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who speaks, in the spellings that datasets use. */
enum Role {
  SYSTEM(Message.SYSTEM, List.of("system", "developer")),
  USER(Message.USER, List.of("user", "human", "prompter")),
  ASSISTANT(Message.ASSISTANT, List.of("assistant", "gpt", "model", "bot", "chatgpt", "bard")),
  CALL(Message.ASSISTANT, List.of("function_call", "tool_call")),
  RESULT(
      Message.TOOL,
      List.of("tool", "function", "observation", "ipython", "tool_response", "function_response"));

  private static final Map<String, Role> BY_SPELLING = new HashMap<>();

  static {
    for (Role role : values()) {
      role.spellings.forEach(spelling -> BY_SPELLING.put(spelling, role));
    }
  }

  private final String message;
  private final List<String> spellings;

  Role(String message, List<String> spellings) {
    this.message = message;
    this.spellings = spellings;
  }

  /**
   * The role of a spelling.
   *
   * @throws IllegalArgumentException if nobody is called so
   */
  static Role of(String spelling) {
    Role role = BY_SPELLING.get(spelling.toLowerCase(Locale.ROOT));
    if (role == null) {
      throw new IllegalArgumentException("a turn is of an unknown speaker");
    }
    return role;
  }

  /** As in {@link Message}. */
  String message() {
    return message;
  }
}
