package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls and declarations of functions, brought into OpenAI's present form. */
final class Calls {
  private static final String FUNCTION = "function";

  private Calls() {}

  /**
   * The calls of a turn of {@code messages}, a JSON array; null if it calls nothing.
   *
   * @throws IllegalArgumentException if one names no function
   */
  static String of(JsonNode turn) {
    ArrayNode calls = JsonNodeFactory.instance.arrayNode();
    RowFields.list(turn, "tool_calls").forEach(call -> calls.add(wrapped(call)));
    if (turn.path("function_call").isObject()) {
      calls.add(wrapped(turn.get("function_call")));
    }
    return calls.isEmpty() ? null : calls.toString();
  }

  /** The tools of a row, a JSON array; null if there are none. Once they were called functions. */
  static String tools(JsonNode row) {
    ArrayNode tools = JsonNodeFactory.instance.arrayNode();
    RowFields.list(row, "tools").forEach(tools::add);
    RowFields.list(row, "functions").forEach(function -> tools.add(of(null, function)));
    return tools.isEmpty() ? null : tools.toString();
  }

  /** Some write a call as nothing but its name and arguments. */
  private static JsonNode wrapped(JsonNode call) {
    if (call.path(FUNCTION).path("name").isTextual()) {
      return call;
    }
    if (!call.path("name").isTextual()) {
      throw new IllegalArgumentException("a call names no function");
    }
    ObjectNode function = call.deepCopy();
    return of(function.remove("id"), function);
  }

  private static ObjectNode of(JsonNode id, JsonNode function) {
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    if (id != null) {
      call.set("id", id);
    }
    return call.put("type", FUNCTION).set(FUNCTION, function);
  }
}
