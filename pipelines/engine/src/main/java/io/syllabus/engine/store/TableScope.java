package io.syllabus.engine.store;

import io.delta.kernel.ScanBuilder;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import org.apache.spark.sql.delta.actions.AddFile;

/**
 * The part of a table that a commit may change, or a question is about.
 *
 * @param column that the table is partitioned by; null for all of the table
 * @param value of the partition
 */
public record TableScope(String column, String value) {
  public static final TableScope ALL = new TableScope(null, null);

  boolean holds(AddFile file) {
    return column == null || file.partitionValues().get(column).contains(value);
  }

  /** The scan of the files that {@link #holds} is true of. */
  ScanBuilder narrow(Engine engine, ScanBuilder scan) {
    return column == null
        ? scan
        : scan.withFilter(engine, new Predicate("=", new Column(column), Literal.ofString(value)));
  }
}
