package io.syllabus.jinja.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Conversations such as data have them, the odd ones more often than there. */
final class RandomConversation {
  private static final List<String> WORDS =
      List.of(
          "Hello",
          "what's up?",
          "你好，世界",
          "🌍👨‍👩‍👧",
          "  lead",
          "trail \n",
          "\n\n",
          "\u3000",
          "\u001c",
          "{{ x }}",
          "{% if %}",
          "<think>\nwhy\n</think>\n\nbecause",
          "<think>a</think>b",
          "</think>",
          "<b>&amp;\"'</b>",
          "\\n",
          "a\tb",
          "İß ﬁ",
          "```json\n{\"a\": 1}\n```",
          "",
          "0",
          "<|im_end|>",
          "[INST]",
          "<tool_response>x</tool_response>",
          "\u200b\ufeff");
  private static final List<String> ROLES =
      List.of(
          "user",
          "assistant",
          "user",
          "assistant",
          "system",
          "tool",
          "developer",
          "ipython",
          "function");

  private final Random random;

  RandomConversation(Random random) {
    this.random = random;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("messages", messages());
    variables.put("tools", chance(25) ? tools() : null);
    variables.put("documents", chance(8) ? List.of(Map.of("title", text(), "text", text())) : null);
    variables.put("add_generation_prompt", chance(50));
    variables.put("bos_token", chance(95) ? "<s>" : null);
    variables.put("eos_token", "</s>");
    if (chance(20)) {
      variables.put("enable_thinking", chance(50));
    }
    if (chance(10)) {
      variables.put(
          one(
              List.of(
                  "thinking",
                  "date_string",
                  "tools_in_user_message",
                  "builtin_tools",
                  "reasoning_effort",
                  "keep_past_thinking")),
          one(List.of(true, false, "low", "x", List.of("code_interpreter", "search"))));
    }
    return variables;
  }

  private String text() {
    StringBuilder text = new StringBuilder(one(WORDS));
    while (chance(35)) {
      text.append(chance(50) ? " " : "").append(one(WORDS));
    }
    return text.toString();
  }

  private List<Object> messages() {
    List<Object> messages = new ArrayList<>();
    boolean orderly = chance(70);
    if (chance(40)) {
      messages.add(message("system", false));
    }
    int turns = 1 + random.nextInt(6);
    for (int i = 0; i < turns; i++) {
      String role = orderly ? (i % 2 == 0 ? "user" : "assistant") : one(ROLES);
      boolean calls = role.equals("assistant") && chance(15);
      messages.add(message(role, calls));
      if (calls && chance(80)) {
        messages.add(message("tool", false));
      }
    }
    return messages;
  }

  private Map<String, Object> message(String role, boolean calls) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", role);
    if (chance(98)) {
      message.put("content", content(calls));
    }
    if (role.equals("assistant") && chance(15)) {
      message.put(
          one(List.of("reasoning_content", "thinking", "reasoning")), chance(90) ? text() : null);
    }
    if (calls) {
      message.put("tool_calls", calls());
    }
    if (role.equals("tool")) {
      message.put("tool_call_id", "call12345");
      message.put("name", "f");
    }
    if (chance(4)) {
      message.put(
          one(List.of("name", "items", "weight", "prefix", "tool_calls")),
          one(List.of("bob", 1, true, List.of())));
    }
    return message;
  }

  private Object content(boolean calls) {
    if (calls && chance(40)) {
      return chance(50) ? null : "";
    }
    if (chance(5)) {
      return List.of(
          Map.of("type", "text", "text", text()),
          Map.of("type", one(List.of("text", "image")), "text", text()));
    }
    return chance(98) ? text() : one(List.of(1, 1.5, true, List.of(), Map.of("a", 1)));
  }

  private Map<String, Object> arguments() {
    Map<String, Object> arguments = new LinkedHashMap<>();
    while (chance(60)) {
      arguments.put(
          one(List.of("a", "city", "é", "n")),
          one(List.of(text(), 1, 1.5, 1e22, -0.0, true, List.of(1, "x"), Map.of())));
    }
    return arguments;
  }

  private List<Object> calls() {
    List<Object> calls = new ArrayList<>();
    do {
      Map<String, Object> function = new LinkedHashMap<>();
      function.put("name", one(List.of("f", "search", "get_weather")));
      function.put("arguments", chance(75) ? arguments() : "{\"a\": 1}");
      Map<String, Object> call = new LinkedHashMap<>();
      call.put("id", one(List.of("call12345", "x")));
      call.put("type", "function");
      call.put("function", function);
      calls.add(chance(95) ? call : function);
    } while (chance(25));
    return calls;
  }

  private List<Object> tools() {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("type", chance(80) ? "string" : List.of("string", "null"));
    property.put("description", text());
    if (chance(30)) {
      property.put(
          one(List.of("enum", "default", "minimum")), one(List.of(List.of("a", "b"), 1.0, 0)));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("type", "object");
    parameters.put("properties", chance(80) ? Map.of("a", property) : Map.of());
    parameters.put("required", chance(50) ? List.of("a") : List.of());
    Map<String, Object> function = new LinkedHashMap<>();
    function.put("name", "f");
    function.put("description", text());
    function.put("parameters", parameters);
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("type", "function");
    tool.put("function", function);
    return List.of(chance(95) ? tool : function);
  }
}
