package io.syllabus.jobs;

/** How far a row's outcome looks. */
public enum Reach {
  /** A row's children depend on it and the side inputs alone, so new rows can be done alone. */
  ROWS,
  /**
   * Rows of one document meet, and its rows name it in {@link
   * io.syllabus.schemas.Origin#DOCUMENT_COLUMN}: where one changed, came or went, the document is
   * done again.
   */
  DOCUMENTS,
  /** Rows meet: one new row may change what becomes of others. */
  TABLE
}
