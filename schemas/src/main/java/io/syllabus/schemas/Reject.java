package io.syllabus.schemas;

import java.io.Serializable;

/**
 * Why a row does not go on. Never holds text.
 *
 * @param stage the stage that stopped it
 * @param row id of the row
 * @param rule the rule that decided
 * @param failed true where the stage could not do its work, false where it decided
 * @param score what the rule measured, null if nothing
 * @param threshold what it was held against, null if nothing
 * @param related another row that explains it, such as the survivor; null if none
 * @param detail in words, without text of the row; null if none
 * @param run the run that decided
 */
public record Reject(
    String stage,
    String row,
    String rule,
    boolean failed,
    Double score,
    Double threshold,
    String related,
    String detail,
    String run)
    implements Serializable {
  /** The rule of a row that the program could not do, by a fault of its own. */
  public static final String FAULT = "fault";

  /** A decision; the runner adds the stage and the run. */
  public static Reject dropped(String row, String rule, String detail) {
    return new Reject("", row, rule, false, null, null, null, detail, "");
  }

  /** A decision on a number. */
  public static Reject below(String row, String rule, Double score, Double threshold) {
    return new Reject("", row, rule, false, score, threshold, null, null, "");
  }

  /** A decision for another row. */
  public static Reject inFavour(String row, String rule, Double score, Double limit, String other) {
    return new Reject("", row, rule, false, score, limit, other, null, "");
  }

  /** A row that the stage could not process. */
  public static Reject failure(String row, String rule, String detail) {
    return new Reject("", row, rule, true, null, null, null, detail, "");
  }

  public Reject in(String ownStage, String ownRun) {
    return new Reject(ownStage, row, rule, failed, score, threshold, related, detail, ownRun);
  }
}
