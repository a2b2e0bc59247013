package io.syllabus.schemas;

/**
 * A row that goes on, or the reason why its parent does not. A row with several parents is the
 * outcome of the first; the others have outcomes of their own or share it through {@link Traced}.
 *
 * @param parent id of the row it came from
 * @param row the child, null for a reject
 * @param reject the reason, null for a child
 */
public record Outcome<O extends Record & Traced>(String parent, O row, Reject reject) {
  public Outcome {
    if ((row == null) == (reject == null)) {
      throw new IllegalArgumentException(
          "Invalid outcome of " + parent + ": needs either a row or a reject");
    }
  }

  public static <O extends Record & Traced> Outcome<O> kept(O row) {
    return new Outcome<>(row.parents().get(0), row, null);
  }

  public static <O extends Record & Traced> Outcome<O> rejected(Reject reject) {
    return new Outcome<>(reject.row(), null, reject);
  }
}
