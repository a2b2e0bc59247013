package io.syllabus.udfs.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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
   * @param more further variables, such as {@code bos_token} or {@code tools}
   * @throws IllegalArgumentException if tool calls are not JSON arrays
   */
  public static Map<String, Object> of(List<Message> messages, Map<String, ?> more) {
    Map<String, Object> variables = new LinkedHashMap<>(more);
    variables.put("messages", messages(messages));
    return variables;
  }

  /**
   * Messages as templates know them. Results answer the calls before them in their order, so each
   * is given its call's id and name.
   *
   * @throws IllegalArgumentException if tool calls are not JSON arrays
   */
  public static List<Map<String, Object>> messages(List<Message> messages) {
    List<Map<String, Object>> all = new ArrayList<>();
    Iterator<?> open = Collections.emptyIterator();
    for (Message message : messages) {
      Map<String, Object> fields = message(message);
      if (message.role().equals(Message.TOOL)) {
        if (open.hasNext() && open.next() instanceof Map<?, ?> call) {
          answer(fields, call);
        }
      } else if (fields.get("tool_calls") instanceof List<?> calls) {
        open = calls.iterator();
      }
      all.add(fields);
    }
    return all;
  }

  private static void answer(Map<String, Object> result, Map<?, ?> call) {
    if (call.get("id") instanceof String id) {
      result.put("tool_call_id", id);
    }
    if (call.get("function") instanceof Map<?, ?> function
        && function.get("name") instanceof String name) {
      result.put("name", name);
    }
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
      List<Object> calls = new ArrayList<>(array(message.toolCalls()));
      calls.replaceAll(ChatVariables::withArgumentsAsObject);
      fields.put("tool_calls", calls);
    }
    return fields;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> array(String json) {
    try {
      if (JSON.readValue(json, Object.class) instanceof List<?> list) {
        return (List<Object>) list;
      }
    } catch (JsonProcessingException e) {
      // told below: its own message quotes the text
    }
    throw new IllegalArgumentException("Cannot read toolCalls: must be a JSON array");
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
