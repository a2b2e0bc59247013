package io.syllabus.schemas;

/**
 * A constraint and what became of it.
 *
 * @param run the execution
 * @param table the table it looked at
 * @param gate name of the constraint
 * @param level error stops the run, warning does not
 * @param status passed, failed or unproven
 * @param expected in words
 * @param actual in words
 * @param cure what to do where it failed
 * @param evidence hash of the rows and thresholds that it rests on; the same hash, the same verdict
 */
public record QualityEntry(
    String run,
    String table,
    String gate,
    String level,
    String status,
    String expected,
    String actual,
    String cure,
    String evidence) {
  public static final String PASSED = "passed";
  public static final String FAILED = "failed";
  public static final String UNPROVEN = "unproven";
  public static final String ERROR = "error";
  public static final String WARNING = "warning";

  /** Tables of earlier builds have no such column. */
  private static final String UNTOLD =
      "run the recipe again, which tells it: this verdict is older than its cure";

  public QualityEntry {
    cure = cure == null ? UNTOLD : cure;
  }

  /** The same verdict, told by another execution. */
  public QualityEntry in(String other) {
    return new QualityEntry(other, table, gate, level, status, expected, actual, cure, evidence);
  }

  public boolean stops() {
    return FAILED.equals(status) && ERROR.equals(level);
  }
}
