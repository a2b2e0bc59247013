package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.util.List;

/**
 * One item of an evaluation set.
 *
 * @param question what is asked
 * @param choices the answers to choose from, empty if there are none
 */
public record EvaluationItem(String question, List<String> choices) implements Serializable {
  public EvaluationItem {
    choices = List.copyOf(choices);
  }

  /** An item without choices. */
  public static EvaluationItem of(String question) {
    return new EvaluationItem(question, List.of());
  }
}
