package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.ChatVariables;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenAI's {@code messages}, which axolotl ({@code type: chat_template}) and TRL read. Holds
 * everything.
 */
public final class MessagesFormat implements RowFormat {
  public static final String NAME = "messages";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<ObjectNode> row(Conversation conversation) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", conversation.id());
    row.set("messages", turns(conversation.messages(), conversation.marks()));
    if (conversation.tools() != null) {
      row.set("tools", JsonArrays.parse(conversation.tools()));
    }
    return Optional.of(row);
  }

  @Override
  public boolean holdsAnnotations() {
    return true;
  }

  @Override
  public Conversation conversation(JsonNode row) {
    List<Message> turns = new ArrayList<>();
    List<Marks> marks = new ArrayList<>();
    for (JsonNode turn : RowFields.array(row, "messages")) {
      MessageFields fields = new MessageFields(turn);
      turns.add(fields.message());
      marks.add(fields.marks());
    }
    return new Conversation(
        RowFields.id(row), turns, Answers.of(turns, marks), Calls.tools(row), null);
  }

  /** The turns alone. */
  public static ArrayNode turns(List<Message> messages) {
    return turns(messages, Collections.nCopies(messages.size(), Marks.NONE));
  }

  /** A result without marks names the call that it answers as it did when it was rendered. */
  private static ArrayNode turns(List<Message> messages, List<Marks> marks) {
    ArrayNode turns = JsonNodeFactory.instance.arrayNode();
    List<Map<String, Object>> rendered = ChatVariables.messages(messages);
    for (int i = 0; i < messages.size(); i++) {
      Map<String, Object> fields = rendered.get(i);
      Marks own = marks.get(i);
      if (own.equals(Marks.NONE)) {
        own = new Marks((String) fields.get("tool_call_id"), (String) fields.get("name"), null);
      }
      turns.add(turn(messages.get(i), own));
    }
    return turns;
  }

  /** Content stands even where it is null: some templates tell a call by that alone. */
  private static ObjectNode turn(Message message, Marks marks) {
    ObjectNode turn = JsonNodeFactory.instance.objectNode();
    turn.put("role", message.role()).put("content", message.content());
    if (message.reasoning() != null) {
      turn.put("reasoning_content", message.reasoning());
    }
    if (message.toolCalls() != null) {
      turn.set("tool_calls", JsonArrays.parse(message.toolCalls()));
    }
    if (marks.callId() != null) {
      turn.put("tool_call_id", marks.callId());
    }
    if (marks.name() != null) {
      turn.put("name", marks.name());
    }
    if (marks.weight() != null) {
      turn.set("weight", marks.weight());
    }
    return turn;
  }
}
