package io.syllabus.udfs.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template is given for a conversation: messages as maps, tools as lists, special tokens.
 */
public final class ChatVariables {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChatVariables() {}

  /**
   * The variables of a conversation.
   *
   * @param tools a JSON array of function schemas, null if there are none
   * @param more further variables, such as {@code bos_token}
   * @throws IllegalArgumentException if tools or tool calls are not JSON arrays
   */
  public static Map<String, Object> of(List<Message> messages, String tools, Map<String, ?> more) {
    Map<String, Object> variables = new LinkedHashMap<>(more);
    variables.put("messages", messages.stream().map(ChatVariables::message).toList());
    variables.put("tools", tools == null ? null : array("tools", tools));
    return variables;
  }

  /** A message as templates know it: keys that have nothing to say are absent. */
  public static Map<String, Object> message(Message message) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", message.role());
    fields.put("content", message.content());
    if (message.reasoning() != null) {
      fields.put("reasoning_content", message.reasoning());
    }
    if (message.toolCalls() != null) {
      List<Object> calls = new ArrayList<>(array("toolCalls", message.toolCalls()));
      calls.replaceAll(ChatVariables::withArgumentsAsObject);
      fields.put("tool_calls", calls);
    }
    return fields;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> array(String name, String json) {
    try {
      if (JSON.readValue(json, Object.class) instanceof List<?> list) {
        return (List<Object>) list;
      }
    } catch (JsonProcessingException e) {
      // told below: its own message quotes the text
    }
    throw new IllegalArgumentException("Cannot read " + name + ": must be a JSON array");
  }

  /** OpenAI's arguments are JSON within a text; templates expect the object itself. */
  @SuppressWarnings("unchecked")
  private static Object withArgumentsAsObject(Object call) {
    if (!(call instanceof Map<?, ?> fields)
        || !(fields.get("function") instanceof Map<?, ?> function)
        || !(function.get("arguments") instanceof String arguments)) {
      return call;
    }
    Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) function);
    copy.put("arguments", object(arguments));
    Map<String, Object> outer = new LinkedHashMap<>((Map<String, Object>) fields);
    outer.put("function", copy);
    return outer;
  }

  private static Object object(String json) {
    try {
      return JSON.readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      return json;
    }
  }
}
