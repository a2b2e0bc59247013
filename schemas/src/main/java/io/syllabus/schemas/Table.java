package io.syllabus.schemas;

import java.util.List;
import org.apache.spark.sql.Encoder;

/**
 * A Delta table of the workspace.
 *
 * @param name as in the log, in --from/--to and in try
 * @param row the record of its rows
 * @param raw true where it may hold raw personal data and so lies under raw/
 * @param partitions columns whose values are folders, so that the rows of one are replaced alone
 */
public record Table<R extends Record>(
    String name, Class<R> row, boolean raw, List<String> partitions) {
  public Encoder<R> encoder() {
    return RecordEncoder.of(row);
  }

  /** Path below the workspace. */
  public String path() {
    return (raw ? "raw/" : "tables/") + name;
  }
}
