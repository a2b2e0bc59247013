package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.ChatVariables;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenAI's {@code messages}, which axolotl ({@code type: chat_template}) and TRL read. Holds
 * everything.
 */
public final class MessagesFormat implements RowFormat {
  public static final String NAME = "messages";
  private static final List<String> OF_RESULTS = List.of("tool_call_id", "name");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<ObjectNode> row(Conversation conversation) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", conversation.id());
    row.set("messages", turns(conversation.messages()));
    if (conversation.tools() != null) {
      row.set("tools", JsonArrays.parse(conversation.tools()));
    }
    return Optional.of(row);
  }

  @Override
  public boolean holdsReasoning() {
    return true;
  }

  @Override
  public Conversation conversation(JsonNode row) {
    List<Message> turns = new ArrayList<>();
    RowFields.array(row, "messages").forEach(turn -> turns.add(message(turn)));
    return new Conversation(RowFields.id(row), turns, RowFields.json(row, "tools"), null);
  }

  private static Message message(JsonNode turn) {
    return new Message(
        RowFields.text(turn, "role"),
        RowFields.optional(turn, "content").orElse(null),
        RowFields.optional(turn, "reasoning_content").orElse(null),
        RowFields.json(turn, "tool_calls"));
  }

  /** The turns alone. */
  public static ArrayNode turns(List<Message> messages) {
    ArrayNode turns = JsonNodeFactory.instance.arrayNode();
    List<Map<String, Object>> rendered = ChatVariables.messages(messages);
    for (int i = 0; i < messages.size(); i++) {
      turns.add(turn(messages.get(i), rendered.get(i)));
    }
    return turns;
  }

  /**
   * Content stands even where it is null: some templates tell a call by that alone. A result names
   * the call that it answers, as it did when it was rendered.
   */
  private static ObjectNode turn(Message message, Map<String, Object> rendered) {
    ObjectNode turn = JsonNodeFactory.instance.objectNode();
    turn.put("role", message.role()).put("content", message.content());
    if (message.reasoning() != null) {
      turn.put("reasoning_content", message.reasoning());
    }
    if (message.toolCalls() != null) {
      turn.set("tool_calls", JsonArrays.parse(message.toolCalls()));
    }
    for (String key : OF_RESULTS) {
      if (rendered.get(key) instanceof String text) {
        turn.put(key, text);
      }
    }
    return turn;
  }
}
