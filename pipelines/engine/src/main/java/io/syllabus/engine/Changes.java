package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.engine.store.RowDigest;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.Desk;
import io.syllabus.jobs.Reach;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Traced;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What became other in a stage's input since the stage last ran: rows that came, went or changed,
 * and with them, where rows of a document meet, all rows of their documents. Only files that one of
 * the two states has alone are looked into.
 *
 * @param ids one column, {@code id}: rows of either state whose outcomes no longer hold
 */
record Changes(Dataset<Row> ids) {
  private static final String HASH = "hash";

  static Changes between(
      TableStore store, Table<?> table, long before, long now, Reach reach, Desk steps) {
    TableStore.Difference differ = store.difference(table, before, now);
    Dataset<Row> was = hashed(differ.before());
    Dataset<Row> is = hashed(differ.now());
    Dataset<Row> other = was.except(is).union(is.except(was));
    if (reach == Reach.ROWS) {
      return new Changes(steps.keep("changed", other.select("id").distinct()));
    }
    Dataset<Row> documents = steps.keep("changed", other.select("document").distinct());
    Dataset<Row> rows =
        Stream.of(before, now)
            .map(version -> store.frameAt(table, version))
            .map(state -> state.select(col("id"), document(state).as("document")))
            .reduce(Dataset::union)
            .orElseThrow();
    return new Changes(
        rows.join(documents, rows.col("document").equalTo(documents.col("document")), "left_semi")
            .select("id")
            .distinct());
  }

  /** The rows that must be done. */
  <R extends Record & Traced> Dataset<R> todo(Dataset<R> rows, Table<R> table) {
    return rows.join(ids, rows.col("id").equalTo(ids.col("id")), "left_semi").as(table.encoder());
  }

  private static Dataset<Row> hashed(Dataset<Row> rows) {
    return rows.select(col("id"), RowDigest.column(rows).as(HASH), document(rows).as("document"));
  }

  /** The document that a row names, none if its table names none. */
  private static Column document(Dataset<Row> rows) {
    boolean names = Arrays.asList(rows.columns()).contains("origin");
    return names ? col(Origin.DOCUMENT_COLUMN) : lit("");
  }
}
