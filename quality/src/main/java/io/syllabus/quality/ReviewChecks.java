package io.syllabus.quality;

import static org.apache.spark.sql.functions.col;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Of the pairs that people looked at, few were wrong; unproven until somebody has looked.
 *
 * @param most greatest share of reviewed pairs that were rejected
 */
public record ReviewChecks(double most) implements Checks {
  @Override
  public Table<?> table() {
    return Tables.INSTRUCTIONS;
  }

  @Override
  public Dataset<Row> view(Dataset<Row> rows) {
    return rows.filter(col("review").isin("accepted", "rejected"));
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        Gate.shareAtMost(
            "reviewError",
            "share of reviewed pairs that were rejected",
            "review = 'rejected'",
            most));
  }
}
