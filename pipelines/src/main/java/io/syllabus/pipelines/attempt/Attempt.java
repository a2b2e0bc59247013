package io.syllabus.pipelines.attempt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One stage on lines of JSON: what people tune with, and what others measure. */
public interface Attempt {
  /** The lines out, in the order of the lines in. */
  List<ObjectNode> lines(List<ObjectNode> in);
}
