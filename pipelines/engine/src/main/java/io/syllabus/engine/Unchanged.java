package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.syllabus.engine.store.RowDigest;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Traced;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple3;

/**
 * The rows of a table that an earlier run has already done, by id and content.
 *
 * @param ids one column, {@code id}
 */
record Unchanged(Dataset<Row> ids) {
  /** Rows that stand in both states of a table. */
  static Unchanged between(Dataset<Row> before, Dataset<Row> now) {
    return new Unchanged(hashed(before).intersect(hashed(now)).select(col("_1").as("id")));
  }

  /** Rows of documents of which all rows stand in both states, and no others. */
  static Unchanged documents(Dataset<Row> before, Dataset<Row> now) {
    Dataset<Row> was = hashed(before);
    Dataset<Row> is = hashed(now);
    Dataset<Row> touched = was.except(is).union(is.except(was)).select("_3").distinct();
    return new Unchanged(
        is.join(touched, is.col("_3").equalTo(touched.col("_3")), "left_anti")
            .select(col("_1").as("id")));
  }

  /** The rows that must be done. */
  <R extends Record & Traced> Dataset<R> others(Dataset<R> rows, Table<R> table) {
    return rows.join(ids, rows.col("id").equalTo(ids.col("id")), "left_anti").as(table.encoder());
  }

  /** The children, as they were, of rows that did not change. */
  <R extends Record & Traced> Dataset<R> children(Dataset<R> rows, Table<R> table) {
    Dataset<Row> parents = rows.select(col("id").as("child"), explode(col("parents")).as("parent"));
    Dataset<Row> kept =
        parents
            .join(ids, parents.col("parent").equalTo(ids.col("id")), "left_semi")
            .select("child")
            .distinct();
    return rows.join(kept, rows.col("id").equalTo(kept.col("child")), "left_semi")
        .as(table.encoder());
  }

  /** The rows of {@code rejects} that speak of rows that did not change. */
  Dataset<Row> rejects(Dataset<Row> rejects) {
    return rejects.join(ids, rejects.col("row").equalTo(ids.col("id")), "left_semi");
  }

  private static Dataset<Row> hashed(Dataset<Row> rows) {
    MapFunction<Row, Tuple3<String, String, String>> hash =
        row -> new Tuple3<>(row.getAs("id"), RowDigest.of(row), document(row));
    return rows.map(hash, Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING()))
        .toDF();
  }

  /** The document that a row names, itself if it names none. */
  private static String document(Row row) {
    boolean names = List.of(row.schema().fieldNames()).contains("origin");
    return names ? row.<Row>getAs("origin").getAs("document") : row.getAs("id");
  }
}
