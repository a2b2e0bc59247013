package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How trainers want a conversation written as a line of JSON. */
public interface RowFormat {
  /** As in the recipe, in file names and in the manifest. */
  String name();

  /** The row; empty where the format has no place for something that was said. */
  Optional<ObjectNode> row(Conversation conversation);

  /**
   * What a row of this format says; an id that it lacks is the hash of the row.
   *
   * @throws IllegalArgumentException if it is no row of this format; never quotes the row
   */
  Conversation conversation(JsonNode row);

  /** True where the row has a place for reasoning, weights and names of speakers. */
  default boolean holdsAnnotations() {
    return false;
  }
}
