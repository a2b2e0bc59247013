package io.syllabus.pipelines.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One stage on lines of JSON: what people tune with, and what others measure. */
public interface Trial {
  /** The keys that every line in must have; all but {@code id}, a text or a number, are texts. */
  default List<String> required() {
    return List.of("id", "text");
  }

  /** The lines out, in the order of the lines in. */
  List<ObjectNode> lines(List<ObjectNode> in);
}
