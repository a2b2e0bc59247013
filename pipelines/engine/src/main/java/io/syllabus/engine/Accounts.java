package io.syllabus.engine;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Law 2: in = rows with at least one child + dropped + failed. A row that has children may have
 * rejects as well (a part of it was left out); it counts as kept.
 *
 * @param in rows read
 * @param kept rows with at least one child
 * @param dropped rows that a rule stopped
 * @param failed rows that could not be processed
 * @param lost rows without a child and without a reason
 * @param strangers outcomes of rows that were never read
 */
record Accounts(long in, long kept, long dropped, long failed, long lost, long strangers) {
  private static final int KEPT = 3;
  private static final int FAILED = 2;
  private static final int DROPPED = 1;
  private static final int LOST = 0;
  private static final int STRANGER = -1;

  /** Counts a stage's table and rejects against what it read. */
  static Accounts of(Dataset<Row> input, Dataset<Row> output, Dataset<Row> rejects) {
    Dataset<Row> said =
        output
            .select(explode(col("parents")).as("row"), lit(KEPT).as("fate"))
            .union(rejects.select(col("row"), fate()))
            .groupBy("row")
            .agg(max("fate").as("fate"));
    Dataset<Row> read = input.select(col("id").as("row"), lit(true).as("read"));
    Column known = coalesce(col("read"), lit(false));
    Map<Integer, Long> counts =
        read
            .join(said, read.col("row").equalTo(said.col("row")), "full_outer")
            .select(
                when(known, coalesce(col("fate"), lit(LOST))).otherwise(lit(STRANGER)).as("fate"))
            .groupBy("fate")
            .agg(count(lit(1)).as("rows"))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getInt(0), row -> row.getLong(1)));
    long kept = counts.getOrDefault(KEPT, 0L);
    long dropped = counts.getOrDefault(DROPPED, 0L);
    long failed = counts.getOrDefault(FAILED, 0L);
    long lost = counts.getOrDefault(LOST, 0L);
    return new Accounts(
        kept + dropped + failed + lost,
        kept,
        dropped,
        failed,
        lost,
        counts.getOrDefault(STRANGER, 0L));
  }

  private static Column fate() {
    return when(col("failed"), lit(FAILED)).otherwise(lit(DROPPED)).as("fate");
  }

  boolean mostFailed() {
    return failed * 2 > in;
  }

  /** Stops the run where the sum is off. */
  void settle(String stage) {
    if (lost != 0 || strangers != 0) {
      throw new StageException(
          "Stage %s does not account for its rows: %d of %d vanished without a reason and %d outcomes belong to no row; this is a fault of the stage, not of your data: please report it"
              .formatted(stage, lost, in, strangers));
    }
  }
}
