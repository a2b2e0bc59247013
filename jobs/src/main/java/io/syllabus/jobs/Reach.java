package io.syllabus.jobs;

/** How far a row's outcome looks. */
public enum Reach {
  /** A row's children depend on it and the side inputs alone, so new rows can be done alone. */
  ROWS,
  /** Rows meet: one new row may change what becomes of others. */
  TABLE
}
