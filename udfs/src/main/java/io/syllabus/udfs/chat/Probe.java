package io.syllabus.udfs.chat;

import io.syllabus.jinja.TemplateException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small conversations that a template is asked with, once, to learn what it writes by itself. */
final class Probe {
  /** Words that no template writes by itself. */
  static final String WORD = "xqsyllabusprobe";

  static final String RESULT = "xqsyllabusresult";

  static final Message QUESTION = Message.user("q");
  static final Message ANSWER = Message.assistant("a");
  static final Message THOUGHTFUL = new Message(Message.ASSISTANT, "a", WORD, null);
  static final Message RETURNED = new Message(Message.TOOL, RESULT, null, null);

  /** Mistral wants ids of nine letters or digits. */
  private static final String CALLS =
      "[{\"id\": \"a1b2c3d4e\", \"type\": \"function\", \"function\": {\"name\": \"f\","
          + " \"arguments\": {\"x\": \""
          + WORD
          + "\"}}}]";

  static final Message CALL = new Message(Message.ASSISTANT, null, null, CALLS);
  static final Message SILENT_CALL = new Message(Message.ASSISTANT, "", null, CALLS);

  private final ChatTemplate template;
  private final Map<String, Object> variables;

  Probe(ChatTemplate template, Map<String, ?> variables) {
    this.template = template;
    this.variables = new HashMap<>(variables);
  }

  /** A conversation as the template writes it, without a generation prompt; "" if it refuses it. */
  String text(Message... conversation) {
    return text(List.of(conversation), false);
  }

  /** The same, with the generation prompt behind it. */
  String prompt(Message... conversation) {
    return text(List.of(conversation), true);
  }

  private String text(List<Message> conversation, boolean prompt) {
    Map<String, Object> all = ChatVariables.of(conversation, variables);
    all.put("add_generation_prompt", prompt);
    try {
      return template.render(all).text();
    } catch (TemplateException e) {
      return "";
    }
  }
}
