package io.syllabus.quality;

import io.syllabus.schemas.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The gates of one table, over one view of its rows. */
public interface Checks {
  Table<?> table();

  /** The rows with the columns that the gates ask for. */
  default Dataset<Row> view(Dataset<Row> rows) {
    return rows;
  }

  /** True where the verdict rests on who left, too. */
  default boolean askWhoLeft() {
    return false;
  }

  /**
   * The same, beside the rejects of the stage that wrote the table.
   *
   * @param left as {@code Reject} names their columns
   */
  default Dataset<Row> view(Dataset<Row> rows, Dataset<Row> left) {
    return view(rows);
  }

  List<Gate> gates();
}
