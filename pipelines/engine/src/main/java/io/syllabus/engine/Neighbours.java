package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.syllabus.schemas.Origin;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/**
 * Which rows lie side by side: those of one document. Its rows may meet, and a change of one
 * document then touches few files of each table.
 */
final class Neighbours {
  private Neighbours() {}

  /** The document that a row names, none if its table names none. */
  static Column document(Dataset<?> rows) {
    boolean names = Arrays.asList(rows.columns()).contains("origin");
    return names ? col(Origin.DOCUMENT_COLUMN) : lit("");
  }

  /** What rows that lie together share: their document, or where they name none nothing. */
  static Column key(Dataset<?> rows) {
    Column document = document(rows);
    return when(document.equalTo(""), col("id")).otherwise(document);
  }

  /** The same rows, brought together by one shuffle. */
  static <R> Dataset<R> together(Dataset<R> rows) {
    return rows.repartition(key(rows)).sortWithinPartitions(key(rows));
  }
}
