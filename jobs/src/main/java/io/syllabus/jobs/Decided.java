package io.syllabus.jobs;

import io.syllabus.schemas.RecordEncoder;
import java.util.List;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/** What was decided over all rows on the driver, brought back to each of them. */
final class Decided {
  private Decided() {}

  /**
   * Each row with its decision; rows without one are left out.
   *
   * @param decisions name their row in {@code id}
   */
  static <R, D extends Record> Dataset<Tuple2<R, D>> beside(
      Dataset<R> rows, List<D> decisions, Class<D> type) {
    Dataset<D> decided = rows.sparkSession().createDataset(decisions, RecordEncoder.of(type));
    return rows.joinWith(decided, rows.col("id").equalTo(decided.col("id")));
  }
}
