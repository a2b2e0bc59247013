package io.syllabus.schemas;

import org.apache.spark.sql.Encoder;

/**
 * A Delta table of the workspace.
 *
 * @param name as in the log, in --from/--to and in try
 * @param row the record of its rows
 * @param raw true where it may hold raw personal data and so lies under raw/
 */
public record Table<R extends Record>(String name, Class<R> row, boolean raw) {
  public Encoder<R> encoder() {
    return RecordEncoder.of(row);
  }

  /** Path below the workspace. */
  public String path() {
    return (raw ? "raw/" : "tables/") + name;
  }
}
