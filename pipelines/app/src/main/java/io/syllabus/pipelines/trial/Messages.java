package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages as JSON. */
final class Messages {
  private static final Set<String> KNOWN =
      Set.of("role", "content", "reasoning_content", "tool_calls");

  /** Whose call a result answers: a template is told by their order. */
  private static final Set<String> KNOWN_OF_RESULTS =
      Set.of("role", "content", "tool_call_id", "name");

  private Messages() {}

  /** Messages as a row holds them; empty where one of them says more than a row can. */
  static Optional<List<Message>> of(JsonNode array) {
    List<Message> messages = new ArrayList<>();
    for (JsonNode one : array) {
      boolean isResult = one.path("role").asText().equals(Message.TOOL);
      Set<String> known = isResult ? KNOWN_OF_RESULTS : KNOWN;
      if (!known.containsAll(names(one)) || !isText(one.path("role")) || !isSaid(one)) {
        return Optional.empty();
      }
      messages.add(
          new Message(
              one.path("role").asText(),
              one.path("content").textValue(),
              one.path("reasoning_content").textValue(),
              one.hasNonNull("tool_calls") ? one.get("tool_calls").toString() : null));
    }
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages);
  }

  private static Set<String> names(JsonNode message) {
    Set<String> names = new HashSet<>();
    message.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Words, or calls alone. */
  private static boolean isSaid(JsonNode message) {
    JsonNode calls = message.path("tool_calls");
    boolean isSilent = !message.hasNonNull("content") && calls.isArray() && !calls.isEmpty();
    return (isSilent || isText(message.path("content")))
        && (!message.hasNonNull("reasoning_content") || isText(message.get("reasoning_content")))
        && (!message.hasNonNull("tool_calls") || calls.isArray());
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual();
  }

  static ArrayNode array(List<Message> messages) {
    ArrayNode array = JsonLines.JSON.createArrayNode();
    for (Message message : messages) {
      ObjectNode one = array.addObject();
      put(one, "role", message.role());
      put(one, "content", message.content());
      put(one, "reasoning_content", message.reasoning());
    }
    return array;
  }
}
