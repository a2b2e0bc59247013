package io.syllabus.udfs.chat;

import java.util.List;
import java.util.Optional;

/**
 * The order of turns that templates expect: perhaps a system turn, then user and assistant in turn,
 * where tools answer an assistant that called them, and the assistant last.
 */
public final class TurnOrder {
  private TurnOrder() {}

  /** What is wrong with the order of a conversation; empty if nothing is. */
  public static Optional<String> problem(List<Message> messages) {
    String before = "";
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      if (!follows(before, message, i, messages)) {
        return Optional.of(
            "turn %d is of role %s after %s"
                .formatted(i + 1, role(message.role()), before.isEmpty() ? "nothing" : before));
      }
      before = message.role();
    }
    return before.equals(Message.ASSISTANT)
        ? Optional.empty()
        : Optional.of("the last turn is not the assistant's");
  }

  /** Roles are few; anything else may be a text that slipped, and is not repeated. */
  private static String role(String role) {
    return List.of(Message.SYSTEM, Message.USER, Message.ASSISTANT, Message.TOOL).contains(role)
        ? role
        : "an unknown kind";
  }

  private static boolean follows(
      String before, Message message, int index, List<Message> messages) {
    return switch (message.role()) {
      case Message.SYSTEM -> before.isEmpty();
      case Message.USER ->
          before.isEmpty() || before.equals(Message.SYSTEM) || before.equals(Message.ASSISTANT);
      case Message.ASSISTANT -> before.equals(Message.USER) || before.equals(Message.TOOL);
      case Message.TOOL ->
          before.equals(Message.TOOL)
              || (before.equals(Message.ASSISTANT) && messages.get(index - 1).toolCalls() != null);
      default -> false;
    };
  }
}
