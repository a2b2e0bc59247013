package io.syllabus.udfs.chat;

import io.syllabus.jinja.text.PythonSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A conversation as a template is given it: its messages within all variables. */
final class TemplateConversation {
  /** Thoughts may stand in the content itself, and templates take them out there. */
  static final String THOUGHT = "</think>";

  private final Map<String, ?> variables;
  private final List<?> messages;

  TemplateConversation(Map<String, ?> variables) {
    this.variables = variables;
    if (!(variables.get("messages") instanceof List<?> list)
        || !list.stream().allMatch(message -> message instanceof Map)) {
      throw new UnmaskableException("its messages are not a list of objects");
    }
    this.messages = list;
  }

  Map<String, ?> variables() {
    return variables;
  }

  Map<?, ?> message(int index) {
    return (Map<?, ?>) messages.get(index);
  }

  /** The indices of the assistant's messages. */
  List<Integer> assistantTurns() {
    return IntStream.range(0, messages.size())
        .filter(i -> Message.ASSISTANT.equals(message(i).get("role")))
        .boxed()
        .toList();
  }

  int size() {
    return messages.size();
  }

  /** What a message says behind its thought, without the blanks around it; "" if nothing. */
  String words(int index) {
    if (!(message(index).get("content") instanceof String content)) {
      return "";
    }
    int thought = content.lastIndexOf(THOUGHT);
    return PythonSpace.strip(thought < 0 ? content : content.substring(thought + THOUGHT.length()));
  }

  /**
   * Checks that a text names every function that a message calls.
   *
   * @throws UnmaskableException if it does not
   */
  void checkCalls(int index, String text) {
    if (message(index).get("tool_calls") instanceof List<?> calls) {
      for (Object call : calls) {
        Object function = call instanceof Map<?, ?> fields ? fields.get("function") : null;
        Object name = function instanceof Map<?, ?> fields ? fields.get("name") : null;
        if (name instanceof String called && !text.contains(called)) {
          throw new UnmaskableException("the template leaves out what the assistant calls");
        }
      }
    }
  }

  /** The variables with other messages. */
  Map<String, Object> with(List<?> others) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("messages", others);
    return all;
  }

  /** The first messages, with the prompt for the next one. */
  TemplateConversation prompting(int end) {
    return upTo(end, true);
  }

  /** The first messages, the last of which is complete. */
  TemplateConversation complete(int end) {
    return upTo(end, false);
  }

  private TemplateConversation upTo(int end, boolean generationPrompt) {
    Map<String, Object> all = with(messages.subList(0, end));
    all.put("add_generation_prompt", generationPrompt);
    return new TemplateConversation(all);
  }
}
