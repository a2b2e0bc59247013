package io.syllabus.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One question has one answer, and stands in one split.
 *
 * @param most greatest share of questions that are asked more than once
 */
public record RepetitionChecks(double most) implements Checks {
  /** All turns before the last answer. */
  private static final String QUESTION =
      "transform(slice(messages, 1, size(messages) - 1), m -> concat_ws(': ', m.role, m.content))";

  @Override
  public Table<?> table() {
    return Tables.CURATED;
  }

  @Override
  public Dataset<Row> view(Dataset<Row> rows) {
    return rows.groupBy(expr(QUESTION).as("question"))
        .agg(count(lit(1)).as("asked"), countDistinct(col("split")).as("splits"));
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        Gate.shareAtMost(
            "duplicates", "share of questions asked more than once", "asked > 1", most),
        Gate.every("questionInOneSplit", "splits = 1"));
  }
}
