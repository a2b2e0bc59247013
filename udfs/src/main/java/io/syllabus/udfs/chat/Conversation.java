package io.syllabus.udfs.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A conversation as a template is given it: its messages within all variables. */
final class Conversation {
  private final Map<String, ?> variables;
  private final List<?> messages;

  Conversation(Map<String, ?> variables) {
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

  /** The variables with other messages. */
  Map<String, Object> with(List<?> others) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("messages", others);
    return all;
  }

  /** The variables with the first messages only. */
  Map<String, Object> upTo(int end, boolean generationPrompt) {
    Map<String, Object> all = with(messages.subList(0, end));
    all.put("add_generation_prompt", generationPrompt);
    return all;
  }

  /** The messages, to be changed. */
  List<Object> copyOfMessages() {
    return new ArrayList<>(messages);
  }
}
