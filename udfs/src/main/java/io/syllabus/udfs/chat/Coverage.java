package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.TemplateException;
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
  /** Words that no template writes by itself. */
  private static final String PROBE = "xqsyllabusprobe";

  private static final String RESULT = "xqsyllabusresult";

  /** Mistral wants ids of nine letters or digits. */
  private static final String CALLS =
      "[{\"id\": \"a1b2c3d4e\", \"type\": \"function\", \"function\": {\"name\": \"f\", \"arguments\": {\"x\": \""
          + PROBE
          + "\"}}}]";

  private static final Message QUESTION = Message.user("q");
  private static final Message ANSWER = Message.assistant("a");
  private static final Message CALL = new Message(Message.ASSISTANT, null, null, CALLS);
  private static final Message RETURNED = new Message(Message.TOOL, RESULT, null, null);

  /**
   * Asks a template.
   *
   * @param variables that go with every conversation
   */
  public static Coverage of(ChatTemplate template, Map<String, ?> variables) {
    Message thoughtful = new Message(Message.ASSISTANT, "a", PROBE, null);
    String advised = text(template, variables, Message.system(PROBE), QUESTION, ANSWER);
    String thought = text(template, variables, QUESTION, thoughtful);
    boolean none = writes(template, variables, CALL);
    boolean tools = none || writes(template, variables, spoken(CALL));
    return new Coverage(advised.contains(PROBE), tools, thought.contains(PROBE), none);
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

  private static boolean writes(ChatTemplate template, Map<String, ?> variables, Message call) {
    String called = text(template, variables, QUESTION, call, RETURNED, ANSWER);
    return called.contains(PROBE) && called.contains(RESULT) && !called.contains("None");
  }

  private static String text(
      ChatTemplate template, Map<String, ?> variables, Message... conversation) {
    try {
      return template.render(ChatVariables.of(List.of(conversation), variables)).text();
    } catch (TemplateException e) {
      return "";
    }
  }
}
