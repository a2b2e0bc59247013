package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which call a result answers: the one of its id, else the first open one of its name, else the
 * first open one.
 */
final class Answers {
  private final List<JsonNode> open = new ArrayList<>();
  private boolean told;

  private Answers() {}

  /**
   * The marks with the id and name of each result's call.
   *
   * @throws IllegalArgumentException if a result answers no call, or one of the calls whose results
   *     name them has none
   */
  static List<Marks> of(List<Message> messages, List<Marks> marks) {
    Answers answers = new Answers();
    List<Marks> matched = new ArrayList<>(marks);
    for (int i = 0; i < messages.size(); i++) {
      if (Message.TOOL.equals(messages.get(i).role())) {
        matched.set(i, answers.match(marks.get(i), idsFrom(i, messages, marks)));
      } else {
        answers.next(messages.get(i));
      }
    }
    return matched;
  }

  /** The ids that the results from one on name: a result without one leaves those calls alone. */
  private static List<String> idsFrom(int from, List<Message> messages, List<Marks> marks) {
    List<String> ids = new ArrayList<>();
    for (int i = from; i < messages.size() && Message.TOOL.equals(messages.get(i).role()); i++) {
      ids.add(marks.get(i).callId());
    }
    return ids;
  }

  private void next(Message message) {
    if (told && !open.isEmpty()) {
      throw new IllegalArgumentException("a call has no result");
    }
    open.clear();
    told = false;
    if (message.toolCalls() != null) {
      JsonArrays.parse(message.toolCalls()).forEach(open::add);
    }
  }

  private Marks match(Marks result, List<String> later) {
    if (result.callId() != null && open.stream().anyMatch(call -> call.path("id").isTextual())) {
      told = true;
      return take(result, call -> result.callId().equals(id(call)));
    }
    Predicate<JsonNode> free = call -> id(call) == null || !later.contains(id(call));
    Predicate<JsonNode> same = free.and(call -> name(call).equals(result.name()));
    return take(result, open.stream().anyMatch(same) ? same : free);
  }

  private Marks take(Marks result, Predicate<JsonNode> which) {
    JsonNode call =
        open.stream()
            .filter(which)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a result answers no call"));
    open.remove(call);
    String id = id(call) == null ? result.callId() : id(call);
    return result.answering(id, name(call));
  }

  private static String id(JsonNode call) {
    return call.path("id").textValue();
  }

  private static String name(JsonNode call) {
    return call.path("function").path("name").asText();
  }
}
