package io.syllabus.handoff.format;

import io.syllabus.udfs.chat.Message;
import java.util.List;

/**
 * What a row of any format says.
 *
 * @param id of the sample
 * @param messages the turns
 * @param tools a JSON array of the functions that the assistant may call, null if none
 * @param task faq, extract, dialogue, …; null if unknown
 */
public record Conversation(String id, List<Message> messages, String tools, String task) {
  public Conversation {
    messages = List.copyOf(messages);
  }

  /** True where the assistant thinks aloud somewhere; only {@code messages} has a place for it. */
  public boolean reasons() {
    return messages.stream().anyMatch(turn -> turn.reasoning() != null);
  }
}
