package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.syllabus.engine.store.RowDigest;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.Reach;
import io.syllabus.jobs.StageContext;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Traced;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What became other in a stage's input since the stage last ran: rows that came, went or changed,
 * and with them, where rows of a document meet, all rows of their documents. Only files that one of
 * the two states has alone are looked into.
 *
 * @param ids one column, {@code id}: rows of either state whose outcomes no longer hold
 * @param among rows of the later state, those of them that must be done included
 */
record Changes(Dataset<Row> ids, Dataset<Row> among) {
  private static final String HASH = "hash";
  private static final int WAS = 1;
  private static final int IS = 2;

  static Changes between(
      TableStore store, Table<?> table, long before, long now, Reach reach, StageContext steps) {
    TableStore.Difference differ = store.difference(table, before, now);
    Dataset<Row> other = other(differ);
    if (reach == Reach.ROWS) {
      return new Changes(steps.keep("changed", other.select("id").distinct()), differ.now());
    }
    Dataset<Row> documents = steps.keep("changed", other.select("document").distinct());
    Dataset<Row> rows =
        placed(store.frameAt(table, before)).union(placed(store.frameAt(table, now)));
    Dataset<Row> ids =
        rows.join(documents, rows.col("document").equalTo(documents.col("document")), "left_semi")
            .select("id")
            .distinct();
    return new Changes(steps.keep("touched", ids), store.frameAt(table, now));
  }

  /** Rows that only one of two states has, by id and content. */
  private static Dataset<Row> other(TableStore.Difference differ) {
    return hashed(differ.before(), WAS)
        .union(hashed(differ.now(), IS))
        .groupBy("id", "document", HASH)
        .agg(sum("side").as("sides"))
        .filter(col("sides").notEqual(WAS + IS));
  }

  /** The rows that must be done. */
  <R extends Record & Traced> Dataset<R> todo(Table<R> table) {
    return among.join(ids, among.col("id").equalTo(ids.col("id")), "left_semi").as(table.encoder());
  }

  private static Dataset<Row> hashed(Dataset<Row> rows, int side) {
    return rows.select(
        col("id"),
        Neighbours.document(rows).as("document"),
        RowDigest.column(rows).as(HASH),
        lit(side).as("side"));
  }

  private static Dataset<Row> placed(Dataset<Row> rows) {
    return rows.select(col("id"), Neighbours.document(rows).as("document"));
  }
}
