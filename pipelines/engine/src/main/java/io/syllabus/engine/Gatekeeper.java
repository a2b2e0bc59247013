package io.syllabus.engine;

import io.syllabus.schemas.Table;

/** Holds a table against its gates and stops the run where one with level error failed. */
public interface Gatekeeper {
  /**
   * Checks a table, unless the same content was checked against the same thresholds before.
   *
   * @param contentSha256 hash of its rows
   * @param inputs hash of all that its stage read: what its rejects follow from
   * @throws StageException where a gate with level error fails
   */
  void pass(Table<?> table, String contentSha256, String inputs);
}
