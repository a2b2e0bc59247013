package io.syllabus.pipelines.explain;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.engine.store.TableStore;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Walks from a row to what it was made from and to what was made of it, by ids alone. */
public final class Lineage {
  private final TableStore store;

  public Lineage(TableStore store) {
    this.store = store;
  }

  /**
   * The rows of one table that belong to a lineage.
   *
   * @param table the table
   * @param rows its rows
   */
  public record Step(Table<?> table, List<Row> rows) {}

  /** From the documents to the samples, in flow order; empty where no table holds the id. */
  public List<Step> of(String id) {
    List<Table<? extends Record>> flow = Tables.FLOW;
    for (int i = flow.size() - 1; i >= 0; i--) {
      List<Row> own = rows(flow.get(i), col("id").equalTo(id));
      if (!own.isEmpty()) {
        List<Step> steps = ancestors(flow, i, own);
        steps.add(new Step(flow.get(i), own));
        steps.addAll(descendants(flow, i, own));
        return steps;
      }
    }
    return List.of();
  }

  /** What rejects say of the rows of a lineage, as the row that left or as the one named. */
  public List<Reject> rejects(Collection<String> ids) {
    Object[] values = ids.toArray();
    return store
        .read(Tables.REJECTS)
        .filter(col("row").isin(values).or(col("related").isin(values)))
        .sort("stage", "row", "rule")
        .collectAsList();
  }

  private List<Step> ancestors(List<Table<? extends Record>> flow, int from, List<Row> rows) {
    List<Step> steps = new ArrayList<>();
    List<Row> below = rows;
    for (int i = from - 1; i >= 0 && !below.isEmpty(); i--) {
      TreeSet<String> parents = new TreeSet<>();
      below.forEach(row -> parents.addAll(row.<String>getList(row.fieldIndex("parents"))));
      below = rows(flow.get(i), col("id").isin(parents.toArray()));
      steps.add(0, new Step(flow.get(i), below));
    }
    return steps;
  }

  private List<Step> descendants(List<Table<? extends Record>> flow, int from, List<Row> rows) {
    List<Step> steps = new ArrayList<>();
    List<Row> above = rows;
    for (int i = from + 1; i < flow.size() && !above.isEmpty(); i++) {
      Column[] ids = above.stream().map(row -> lit(row.<String>getAs("id"))).toArray(Column[]::new);
      above = rows(flow.get(i), arrays_overlap(col("parents"), array(ids)));
      if (!above.isEmpty()) {
        steps.add(new Step(flow.get(i), above));
      }
    }
    return steps;
  }

  private List<Row> rows(Table<?> table, Column condition) {
    if (!store.exists(table)) {
      return List.of();
    }
    Dataset<Row> found = store.frame(table).filter(condition).sort("id");
    return found.collectAsList();
  }
}
