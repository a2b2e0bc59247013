package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes the rows of a file as they are read, so that no more than one of them need be in memory.
 */
interface RowSink {

  /**
   * Takes a row.
   *
   * @param line of its beginning, counted from 1; in a workbook its row
   */
  void row(long line, JsonNode values);

  /** Takes the reason why a row cannot be read, without a word of it. */
  void bad(long line, String reason);
}
