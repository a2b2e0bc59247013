package io.syllabus.udfs.chat;

import java.util.List;
import java.util.Map;

/**
 * What of a conversation a template writes. Many leave parts out in silence, so each is asked with
 * a conversation of its own, once.
 *
 * @param system whether it writes a system turn; some refuse it
 * @param tools whether it writes calls of tools, without a word beside them, and their results
 * @param reasoning whether it writes the thought of a last answer that stands in a field of its own
 * @param none whether such a call's content may be None; if not, the template writes that word or
 *     fails, and is given an empty text
 */
public record Coverage(boolean system, boolean tools, boolean reasoning, boolean none) {
  /**
   * Asks a template.
   *
   * @param variables that go with every conversation
   */
  public static Coverage of(ChatTemplate template, Map<String, ?> variables) {
    Probe probe = new Probe(template, variables);
    String advised = probe.text(Message.system(Probe.WORD), Probe.QUESTION, Probe.ANSWER);
    String thought = probe.text(Probe.QUESTION, Probe.THOUGHTFUL);
    boolean none = writes(probe, Probe.CALL);
    boolean tools = none || writes(probe, Probe.SILENT_CALL);
    return new Coverage(advised.contains(Probe.WORD), tools, thought.contains(Probe.WORD), none);
  }

  /** A conversation as the template can take it. */
  public List<Message> fit(List<Message> messages) {
    return none ? messages : messages.stream().map(Coverage::spoken).toList();
  }

  private static Message spoken(Message message) {
    return message.content() != null
        ? message
        : new Message(message.role(), "", message.reasoning(), message.toolCalls());
  }

  private static boolean writes(Probe probe, Message call) {
    String called = probe.text(Probe.QUESTION, call, Probe.RETURNED, Probe.ANSWER);
    return called.contains(Probe.WORD) && called.contains(Probe.RESULT) && !called.contains("None");
  }
}
