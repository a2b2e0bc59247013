package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What {@code messages} says of a turn beside its words.
 *
 * @param callId of a result: the id of the call that it answers; null if it is told none
 * @param name of a result the function's, of another turn the speaker's; null if it has none
 * @param weight how much of the turn is learnt, a number; null for all of it
 */
public record Marks(String callId, String name, JsonNode weight) {
  static final Marks NONE = new Marks(null, null, null);

  Marks answering(String id, String function) {
    return new Marks(id, name == null ? function : name, weight);
  }

  /** Whether the turn is not learnt as every other is. */
  boolean weighs() {
    return weight != null && weight.doubleValue() != 1;
  }
}
