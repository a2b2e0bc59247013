package io.syllabus.handoff.format;

import io.syllabus.udfs.chat.Message;
import java.util.Arrays;
import java.util.List;

/** Conversations and their rows, for the tests of the formats. */
final class Rows {
  static final Message ASK = Message.user("谁签字？");
  static final Message ANSWER = Message.assistant("双方。");
  static final Message MORE = Message.user("When?");
  static final Message LAST = Message.assistant("On day one.");
  static final Message RESULT = new Message(Message.TOOL, "{\"n\":1}", null, null);
  static final String TOOLS = "[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]";

  private Rows() {}

  static Conversation conversation(Message... messages) {
    return new Conversation("id1", List.of(messages), null, "faq");
  }

  static Conversation withTools(Message... messages) {
    return new Conversation("id1", List.of(messages), TOOLS, "faq");
  }

  /** A turn of calls alone; each argument is the JSON text of a call's arguments. */
  static Message call(String... arguments) {
    List<String> calls =
        Arrays.stream(arguments)
            .map(
                "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":%s}}"::formatted)
            .toList();
    return new Message(Message.ASSISTANT, null, null, "[" + String.join(",", calls) + "]");
  }

  /** The row as JSON text, or that the format cannot hold it. */
  static String row(RowFormat format, Conversation conversation) {
    return format.row(conversation).map(Object::toString).orElse("left out");
  }
}
