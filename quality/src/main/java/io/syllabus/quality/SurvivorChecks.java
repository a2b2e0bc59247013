package io.syllabus.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What deduplication promises of every row it drops: its survivor stands in the table, was not
 * dropped itself, and is as like as the recipe asks, or a copy or a newer revision. Two survivors
 * may be linked by a row that is like both, so a cluster may have more than one.
 */
public record SurvivorChecks() implements Checks {
  private static final String LIKE =
      "coalesce(score >= threshold, rule is null or rule in ('exact', 'version'))";

  @Override
  public Table<?> table() {
    return Tables.UNIQUE;
  }

  @Override
  public boolean askWhoLeft() {
    return true;
  }

  /** Every row that was judged: those that stand name themselves as survivors. */
  @Override
  public Dataset<Row> view(Dataset<Row> rows, Dataset<Row> left) {
    Dataset<Row> standing = rows.select(explode(col("parents")).as("id"));
    Dataset<Row> dropped =
        left.select(
            col("row").as("id"), col("related"), col("rule"), col("score"), col("threshold"));
    Dataset<Row> all =
        standing
            .withColumn("related", col("id"))
            .withColumn("rule", lit(null).cast("string"))
            .withColumn("score", lit(null).cast("double"))
            .withColumn("threshold", lit(null).cast("double"))
            .union(dropped);
    return all.join(ids(standing, "stands"), col("related").equalTo(col("stands")), "left")
        .join(ids(dropped, "gone"), col("related").equalTo(col("gone")), "left");
  }

  private static Dataset<Row> ids(Dataset<Row> rows, String name) {
    return rows.select(col("id").as(name)).distinct();
  }

  @Override
  public List<Gate> gates() {
    return List.of(
        Gate.share(
            "survivorsStand",
            "share whose survivor stands and was not dropped",
            "stands is not null and gone is null",
            1.0),
        Gate.share(
            "survivorsAlike",
            "share as like its survivor as the threshold asks, a copy or an older revision",
            LIKE,
            1.0));
  }
}
