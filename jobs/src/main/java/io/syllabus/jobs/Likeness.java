package io.syllabus.jobs;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One way in which two rows can be alike. Travels to the executors.
 *
 * @param <V> what is compared
 */
interface Likeness<V> extends Serializable {
  /** What a choice by it is called, as in {@link io.syllabus.udfs.dedup.SurvivorChoice}. */
  String method();

  /** From which two rows are duplicates. */
  double threshold();

  /** The column that is compared. */
  String column();

  /** What stands in it. */
  Class<V> compared();

  /**
   * Where rows that may be alike meet: rank, bucket.
   *
   * @param rows a {@link RowSignature} each, with its rank
   */
  Dataset<Row> buckets(Dataset<Row> rows);

  /** The true similarity of two rows by that column. */
  double of(V left, V right);
}
