package io.syllabus.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The scenarios that matter have pairs.
 *
 * @param core names of the core scenarios
 * @param least least share of them that must have pairs
 */
public record CoverageChecks(List<String> core, double least) implements Checks {
  @Override
  public Table<?> table() {
    return Tables.INSTRUCTIONS;
  }

  @Override
  public Dataset<Row> view(Dataset<Row> rows) {
    Dataset<Row> pairs = rows.groupBy(col("scenario")).agg(count(lit(1)).as("pairs"));
    return rows.sparkSession()
        .createDataset(core, Encoders.STRING())
        .toDF("core")
        .join(pairs, col("core").equalTo(col("scenario")), "left");
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        Gate.share(
            "coverage", "share of core scenarios with pairs", "coalesce(pairs, 0) > 0", least));
  }
}
