package io.syllabus.handoff.format;

import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Optional;

/**
 * A conversation cut into its system turn and the turns after it.
 *
 * @param system what the system turn says, null if there is none
 * @param body the turns after it
 */
public record Turns(String system, List<Message> body) {
  private static final String END = "end";

  public static Turns of(List<Message> messages) {
    if (!messages.isEmpty() && Message.SYSTEM.equals(messages.get(0).role())) {
      return new Turns(messages.get(0).content(), messages.subList(1, messages.size()));
    }
    return new Turns(null, messages);
  }

  /** Neither calls nor results of tools. */
  public boolean withoutTools() {
    return body.stream()
        .noneMatch(turn -> turn.toolCalls() != null || Message.TOOL.equals(turn.role()));
  }

  /** One question, one answer. */
  public boolean single() {
    return body.size() == 2;
  }

  /** Why trainers would refuse the conversation or read it wrongly; empty if they would not. */
  public Optional<String> fault() {
    if (body.isEmpty() || !Message.ASSISTANT.equals(last().role())) {
      return Optional.of("the last turn is not the assistant's");
    }
    if ((system != null && system.isBlank()) || body.stream().anyMatch(Turns::empty)) {
      return Optional.of("a turn is empty");
    }
    return disorder();
  }

  private Optional<String> disorder() {
    List<String> expected = List.of(Message.USER);
    for (int i = 0; i < body.size(); i++) {
      Message turn = body.get(i);
      if (!expected.contains(turn.role())) {
        return Optional.of(
            "turn %d is the %s's where %s is due".formatted(i + 1, turn.role(), expected));
      }
      expected = successors(turn);
    }
    return Optional.empty();
  }

  private static List<String> successors(Message turn) {
    return switch (turn.role()) {
      case Message.USER -> List.of(Message.ASSISTANT);
      case Message.TOOL -> List.of(Message.TOOL, Message.ASSISTANT);
      case Message.ASSISTANT -> List.of(turn.toolCalls() == null ? Message.USER : Message.TOOL);
      default -> List.of(END);
    };
  }

  /** A function may give nothing back. */
  private static boolean empty(Message turn) {
    boolean silent = turn.content() == null || turn.content().isBlank();
    return silent && turn.toolCalls() == null && !Message.TOOL.equals(turn.role());
  }

  private Message last() {
    return body.get(body.size() - 1);
  }
}
