package io.syllabus.udfs.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What becomes of a conversation that has more tokens than a sample may have. */
public enum OverLength {
  /** It is left out. */
  DROP,
  /** Its first exchanges go, whole ones, until the rest fits; the system turn stays. */
  TRUNCATE,
  /** It stays as it is. */
  KEEP;

  /**
   * The policy of a recipe.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static OverLength of(String name) {
    for (OverLength policy : values()) {
      if (policy.name().toLowerCase(Locale.ROOT).equals(name)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "Cannot use render.overLength=%s: must be drop, truncate or keep".formatted(name));
  }

  /**
   * The conversation that fits, empty if none is left.
   *
   * @param tokens counts the tokens of a rendered conversation
   */
  public Optional<List<Message>> fit(
      List<Message> messages, int maxTokens, ToIntFunction<List<Message>> tokens) {
    if (this == KEEP || tokens.applyAsInt(messages) <= maxTokens) {
      return Optional.of(messages);
    }
    List<Message> rest = this == TRUNCATE ? withoutFirstExchange(messages) : List.of();
    return rest.isEmpty() ? Optional.empty() : fit(rest, maxTokens, tokens);
  }

  /** From the second question on; empty if there is none. */
  private static List<Message> withoutFirstExchange(List<Message> messages) {
    int first = !messages.isEmpty() && messages.get(0).role().equals(Message.SYSTEM) ? 1 : 0;
    for (int i = first + 1; i < messages.size(); i++) {
      if (messages.get(i).role().equals(Message.USER)) {
        List<Message> rest = new ArrayList<>(messages.subList(0, first));
        rest.addAll(messages.subList(i, messages.size()));
        return rest;
      }
    }
    return List.of();
  }
}
