package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.syllabus.udfs.dedup.Decision;
import io.syllabus.udfs.dedup.Jaccard;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Likeness of wording: MinHash bands, then the true Jaccard similarity of the shingles. */
record WordingLikeness(double threshold) implements Likeness {
  @Override
  public String method() {
    return Decision.MINHASH;
  }

  @Override
  public String column() {
    return "shingles";
  }

  @Override
  public Dataset<Row> buckets(Dataset<Row> rows) {
    return rows.select(col("rank"), explode(col("bands")).as("bucket"));
  }

  @Override
  public double of(Row pair) {
    return Jaccard.of(longs(pair, "left"), longs(pair, "right"));
  }

  private static long[] longs(Row pair, String side) {
    List<Long> values = pair.getList(pair.fieldIndex(side));
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
