package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.syllabus.udfs.dedup.Jaccard;
import io.syllabus.udfs.dedup.SurvivorChoice;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Likeness of wording: MinHash bands, then the true Jaccard similarity of the shingles. */
record WordingLikeness(double threshold) implements Likeness<long[]> {
  @Override
  public String method() {
    return SurvivorChoice.MINHASH;
  }

  @Override
  public String column() {
    return "shingles";
  }

  @Override
  public Class<long[]> compared() {
    return long[].class;
  }

  @Override
  public Dataset<Row> buckets(Dataset<Row> rows) {
    return rows.select(col("rank"), explode(col("bands")).as("bucket"));
  }

  @Override
  public double of(long[] left, long[] right) {
    return Jaccard.of(left, right);
  }
}
