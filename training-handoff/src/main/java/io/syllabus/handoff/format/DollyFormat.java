package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Optional;

/**
 * Databricks Dolly's row. Its context is a passage to answer from, so earlier turns and system
 * turns have no place in it: it holds one question with one answer.
 */
public final class DollyFormat implements RowFormat {
  private static final String NO_TASK = "general";

  @Override
  public String name() {
    return "dolly";
  }

  @Override
  public Optional<ObjectNode> row(Conversation conversation) {
    Turns turns = Turns.of(conversation.messages());
    if (conversation.tools() != null
        || turns.system() != null
        || !turns.single()
        || !turns.withoutTools()) {
      return Optional.empty();
    }
    return Optional.of(row(turns.body(), conversation.task()));
  }

  /** The context precedes the question that is asked of it. */
  @Override
  public Conversation conversation(JsonNode row) {
    String context = RowFields.optional(row, "context").map(said -> said + "\n\n").orElse("");
    Message question = Message.user(context + RowFields.text(row, "instruction"));
    Message answer = Message.assistant(RowFields.text(row, "response"));
    String task = RowFields.optional(row, "category").orElse(null);
    return new Conversation(RowFields.id(row), List.of(question, answer), null, task);
  }

  private static ObjectNode row(List<Message> body, String task) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("instruction", body.get(0).content()).put("context", "");
    row.put("response", body.get(1).content());
    return row.put("category", task == null || task.isBlank() ? NO_TASK : task);
  }
}
