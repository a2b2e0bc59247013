package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How trainers want a conversation written as a line of JSON. */
public interface RowFormat {
  /** As in the recipe, in file names and in the manifest. */
  String name();

  /** The row; empty where the format has no place for something that was said. */
  Optional<ObjectNode> row(Conversation conversation);

  /** True where the row has a place for the assistant's reasoning. */
  default boolean holdsReasoning() {
    return false;
  }
}
