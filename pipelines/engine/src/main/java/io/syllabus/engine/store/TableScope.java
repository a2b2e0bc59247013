package io.syllabus.engine.store;

import org.apache.spark.sql.delta.actions.AddFile;

/**
 * The part of a table that a commit may change.
 *
 * @param column that the table is partitioned by; null for all of the table
 * @param value of the partition
 */
public record TableScope(String column, String value) {
  public static final TableScope ALL = new TableScope(null, null);

  boolean holds(AddFile file) {
    return column == null || file.partitionValues().get(column).contains(value);
  }
}
