package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.syllabus.udfs.chat.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A turn of {@code messages} in the ways in which programs write one. */
final class MessageFields {
  private static final List<String> THOUGHTS =
      List.of("reasoning_content", "reasoning", "thinking");

  private final JsonNode turn;
  private final Role role;
  private final Content content;

  /**
   * @throws IllegalArgumentException if nobody known speaks, or something is said that is no text
   */
  MessageFields(JsonNode turn) {
    this.turn = turn;
    this.role = Role.of(RowFields.text(turn, "role"));
    this.content = Content.of(turn.path("content"));
  }

  Message message() {
    return new Message(role.message(), said(), thought(), Calls.of(turn));
  }

  /** A function that gives nothing back gives an empty text. */
  private String said() {
    return role == Role.RESULT && content.text() == null ? "" : content.text();
  }

  /** Null where it thinks nothing. */
  private String thought() {
    List<String> thoughts =
        Stream.concat(
                Stream.of(content.thought()),
                THOUGHTS.stream().map(key -> RowFields.optional(turn, key).orElse(null)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (thoughts.size() > 1) {
      throw new IllegalArgumentException("a turn has two thoughts");
    }
    return thoughts.isEmpty() ? null : thoughts.get(0);
  }

  Marks marks() {
    String callId = RowFields.optional(turn, "tool_call_id").orElse(null);
    return new Marks(callId, RowFields.optional(turn, "name").orElse(null), weight(turn));
  }

  /**
   * How much of a turn is learnt; null where it says nothing.
   *
   * @throws IllegalArgumentException if that is neither a number nor true or false
   */
  static JsonNode weight(JsonNode turn) {
    JsonNode weight = turn.path("weight");
    if (weight.isNumber()) {
      return weight;
    }
    if (weight.isBoolean()) {
      return IntNode.valueOf(weight.booleanValue() ? 1 : 0);
    }
    if (weight.isNull() || weight.isMissingNode()) {
      return null;
    }
    throw new IllegalArgumentException("a weight is no number");
  }
}
