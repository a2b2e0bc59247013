package io.syllabus.engine;

import io.syllabus.schemas.Table;

/** Holds a table against its gates and stops the run where one with level error failed. */
public interface Gatekeeper {
  /**
   * Checks a table, unless the same content was checked against the same thresholds before.
   *
   * @throws StageException where a gate with level error fails
   */
  void pass(Table<?> table, String contentSha256);
}
