package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * ShareGPT as LLaMA-Factory reads it: human and observation stand at even places, gpt and
 * function_call at odd ones. So a turn cannot speak and call at once, nor two results follow each
 * other.
 */
public final class ShareGptFormat implements RowFormat {
  @Override
  public String name() {
    return "sharegpt";
  }

  @Override
  public Optional<ObjectNode> row(Conversation conversation) {
    Turns turns = Turns.of(conversation.messages());
    return conversations(turns.body()).map(said -> row(said, turns, conversation.tools()));
  }

  private static ObjectNode row(ArrayNode said, Turns turns, String tools) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("conversations", said);
    if (turns.system() != null) {
      row.put("system", turns.system());
    }
    if (tools != null) {
      row.put("tools", JsonArrays.parse(tools).toString());
    }
    return row;
  }

  @Override
  public Conversation conversation(JsonNode row) {
    List<Message> turns = new ArrayList<>();
    RowFields.optional(row, "system").ifPresent(said -> turns.add(Message.system(said)));
    List<Marks> marks = new ArrayList<>(Collections.nCopies(turns.size(), Marks.NONE));
    for (JsonNode turn : RowFields.array(row, "conversations")) {
      turns.add(message(turn));
      marks.add(new Marks(null, null, MessageFields.weight(turn)));
    }
    return new Conversation(RowFields.id(row), turns, marks, Calls.tools(row), null);
  }

  private static Message message(JsonNode turn) {
    Role role = Role.of(RowFields.text(turn, "from"));
    return switch (role) {
      case RESULT ->
          new Message(Message.TOOL, RowFields.optional(turn, "value").orElse(""), null, null);
      case CALL ->
          new Message(Message.ASSISTANT, null, null, toolCalls(RowFields.text(turn, "value")));
      default -> new Message(role.message(), RowFields.text(turn, "value"), null, null);
    };
  }

  /** One call or a list of them, into OpenAI's form, whose arguments are text. */
  private static String toolCalls(String value) {
    JsonNode said = JsonArrays.node(value);
    ArrayNode toolCalls = JsonNodeFactory.instance.arrayNode();
    for (JsonNode call : said.isArray() ? said : List.of(said)) {
      JsonNode arguments = call.path("arguments");
      ObjectNode function = toolCalls.addObject().put("type", "function").putObject("function");
      function.put("name", RowFields.text(call, "name"));
      function.put(
          "arguments", arguments.isTextual() ? arguments.textValue() : arguments.toString());
    }
    return toolCalls.toString();
  }

  private static Optional<ArrayNode> conversations(List<Message> body) {
    ArrayNode said = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < body.size(); i++) {
      Message turn = body.get(i);
      Optional<String> value = value(turn);
      if (value.isEmpty() || (i % 2 == 1) != Message.ASSISTANT.equals(turn.role())) {
        return Optional.empty();
      }
      said.addObject().put("from", speaker(turn)).put("value", value.get());
    }
    return Optional.of(said);
  }

  private static String speaker(Message turn) {
    return switch (turn.role()) {
      case Message.ASSISTANT -> turn.toolCalls() == null ? "gpt" : "function_call";
      case Message.TOOL -> "observation";
      default -> "human";
    };
  }

  private static Optional<String> value(Message turn) {
    if (turn.toolCalls() == null) {
      return Optional.of(turn.content());
    }
    boolean speaks = turn.content() != null && !turn.content().isBlank();
    return speaks ? Optional.empty() : calls(JsonArrays.parse(turn.toolCalls()));
  }

  /** One call is an object, several are a list, as LLaMA-Factory's function formatter wants it. */
  private static Optional<String> calls(ArrayNode toolCalls) {
    ArrayNode calls = JsonNodeFactory.instance.arrayNode();
    for (JsonNode toolCall : toolCalls) {
      JsonNode function = toolCall.path("function");
      JsonNode arguments = arguments(function.path("arguments"));
      if (!function.path("name").isTextual() || !arguments.isObject()) {
        return Optional.empty();
      }
      calls.addObject().put("name", function.get("name").textValue()).set("arguments", arguments);
    }
    return Optional.of((calls.size() == 1 ? calls.get(0) : calls).toString());
  }

  /** OpenAI writes arguments as text, others as an object. */
  private static JsonNode arguments(JsonNode given) {
    return given.isTextual() ? JsonArrays.node(given.textValue()) : given;
  }
}
