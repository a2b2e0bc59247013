package io.syllabus.handoff.format;

import io.syllabus.udfs.chat.Message;
import java.util.Collections;
import java.util.List;

/**
 * What a row of any format says.
 *
 * @param id of the sample
 * @param messages the turns
 * @param marks of each turn
 * @param tools a JSON array of the functions that the assistant may call, null if none
 * @param task faq, extract, dialogue, …; null if unknown
 */
public record Conversation(
    String id, List<Message> messages, List<Marks> marks, String tools, String task) {
  public Conversation {
    messages = List.copyOf(messages);
    marks = List.copyOf(marks);
  }

  /** A conversation whose turns have no marks. */
  public Conversation(String id, List<Message> messages, String tools, String task) {
    this(id, messages, Collections.nCopies(messages.size(), Marks.NONE), tools, task);
  }

  /**
   * True where the assistant thinks aloud, a turn weighs less than the others or a speaker has a
   * name; only {@code messages} has a place for these.
   */
  public boolean annotated() {
    for (int i = 0; i < messages.size(); i++) {
      boolean named = marks.get(i).name() != null && !isResult(i);
      if (named || marks.get(i).weighs() || messages.get(i).reasoning() != null) {
        return true;
      }
    }
    return false;
  }

  /** True where the assistant thinks aloud somewhere. */
  public boolean reasons() {
    return messages.stream().anyMatch(turn -> turn.reasoning() != null);
  }

  private boolean isResult(int turn) {
    return Message.TOOL.equals(messages.get(turn).role());
  }
}
