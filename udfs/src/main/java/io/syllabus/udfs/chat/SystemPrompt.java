package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What becomes of a system turn where a model's template has no place for one. */
public enum SystemPrompt {
  /** It goes before the first question. */
  MERGE,
  /** The conversation is left out. */
  REFUSE;

  /** A private-use character that no template writes by itself. */
  private static final String PROBE = "\uf8ff";

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

  /** Whether a template writes a system turn; some refuse it, others leave it out in silence. */
  public static boolean isWritten(ChatTemplate template, Map<String, ?> variables) {
    List<Message> probe = List.of(Message.system(PROBE), Message.user("q"), Message.assistant("a"));
    try {
      return template.render(ChatVariables.of(probe, null, variables)).text().contains(PROBE);
    } catch (TemplateException e) {
      return false;
    }
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
