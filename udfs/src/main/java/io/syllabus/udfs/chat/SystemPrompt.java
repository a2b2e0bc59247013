package io.syllabus.udfs.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a system turn where a model's template has no place for one. */
public enum SystemPrompt {
  /** It goes before the first question. */
  MERGE,
  /** The conversation is left out. */
  REFUSE;

  /**
   * The policy of a recipe.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static SystemPrompt of(String name) {
    for (SystemPrompt policy : values()) {
      if (policy.name().toLowerCase(Locale.ROOT).equals(name)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "Cannot use render.system=%s: must be merge or refuse".formatted(name));
  }

  /** The conversation for a template that writes no system turn; empty if it is refused. */
  public Optional<List<Message>> apply(List<Message> messages) {
    if (messages.isEmpty() || !messages.get(0).role().equals(Message.SYSTEM)) {
      return Optional.of(messages);
    }
    boolean mergeable = messages.size() > 1 && messages.get(1).role().equals(Message.USER);
    return this == MERGE && mergeable ? Optional.of(merged(messages)) : Optional.empty();
  }

  private static List<Message> merged(List<Message> messages) {
    List<Message> merged = new ArrayList<>(messages.subList(1, messages.size()));
    merged.set(0, Message.user(messages.get(0).content() + "\n\n" + messages.get(1).content()));
    return merged;
  }
}
