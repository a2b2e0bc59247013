package io.syllabus.quality;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.schemas.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Names the rows that break a gate: their ids, where they stand, what was found; never text. */
final class Culprits {
  /** Column of what a check has found in a row, in words without its text. */
  static final String FOUND = "found";

  private static final int NAMED = 3;
  private final Whereabouts places;

  Culprits(Whereabouts places) {
    this.places = places;
  }

  /** How many rows a condition finds, and the first by id where they have one. */
  String words(Table<?> table, Dataset<Row> view, String wrong) {
    Dataset<Row> rows = view.filter(wrong);
    String count = "%d of %d rows".formatted(rows.count(), view.count());
    return has(view, "id") ? count + ": " + named(table, rows) : count;
  }

  private String named(Table<?> table, Dataset<Row> rows) {
    List<Row> first = rows.select(col("id"), found(rows)).sort("id").limit(NAMED).collectAsList();
    List<String> ids = first.stream().map(row -> row.getString(0)).toList();
    Map<String, String> where = places.of(table, ids);
    return first.stream().map(row -> one(row, where)).collect(Collectors.joining("; "));
  }

  private static Column found(Dataset<Row> rows) {
    return has(rows, FOUND) ? array_join(array_sort(col(FOUND)), ", ") : lit("");
  }

  private static String one(Row row, Map<String, String> where) {
    String place = where.getOrDefault(row.getString(0), "");
    return List.of(row.getString(1), place, "row " + row.getString(0)).stream()
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static boolean has(Dataset<Row> rows, String column) {
    return List.of(rows.columns()).contains(column);
  }
}
