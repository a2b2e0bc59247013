package io.syllabus.pipelines.explain;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.engine.store.TableStore;
import io.syllabus.quality.Whereabouts;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Tells source and page of rows by walking from parent to parent up to the segments; what several
 * rows were made of is told by the first. Rows of several tables walk together, so that each table
 * is read once.
 */
public final class Places implements Whereabouts {
  private final TableStore store;

  public Places(TableStore store) {
    this.store = store;
  }

  @Override
  public Map<String, String> of(Table<?> table, Collection<String> ids) {
    return of(Map.of(table, ids));
  }

  /**
   * The places of rows of several tables, as {@link Whereabouts} gives them.
   *
   * @param asked table → ids of its rows
   */
  public Map<String, String> of(Map<? extends Table<?>, ? extends Collection<String>> asked) {
    Walk walk = new Walk();
    List<Table<? extends Record>> upwards = new ArrayList<>(Tables.FLOW);
    Collections.reverse(upwards);
    for (Table<?> table : upwards) {
      Collection<String> begin = asked.containsKey(table) ? asked.get(table) : List.of();
      begin.forEach(id -> walk.at.put(id, id));
      walk.through(table, new HashSet<>(begin));
    }
    return walk.places();
  }

  /** Asked row → where its way up has come to, and what was seen on it. */
  private final class Walk {
    private final Map<String, String> at = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();

    /** Looks at the rows that are in a table, and goes on to their first parents. */
    void through(Table<?> table, Set<String> begun) {
      Map<String, Row> rows = rows(table);
      for (String id : begun) {
        if (rows.containsKey(id)) {
          sources.put(id, rows.get(id).getAs("source"));
        }
      }
      if (table.equals(Tables.SEGMENTS)) {
        at.forEach((id, segment) -> pages.put(id, words(rows.get(segment))));
        at.clear(); // above the segments there are no pages
      }
      at.values().retainAll(rows.keySet());
      at.replaceAll((id, row) -> rows.get(row).getAs("parent"));
    }

    private Map<String, Row> rows(Table<?> table) {
      Map<String, Row> rows = new HashMap<>();
      if (!at.isEmpty() && store.exists(table)) {
        store
            .frame(table)
            .filter(col("id").isin(Set.copyOf(at.values()).toArray()))
            .select(
                col("id"),
                col("origin.source").as("source"),
                array_min(col("parents")).as("parent"),
                page(table, "firstPage"),
                page(table, "lastPage"))
            .collectAsList()
            .forEach(row -> rows.put(row.getAs("id"), row));
      }
      return rows;
    }

    Map<String, String> places() {
      Map<String, String> places = new HashMap<>();
      sources.forEach(
          (id, source) -> places.put(id, "source " + source + pages.getOrDefault(id, "")));
      return places;
    }
  }

  private static Column page(Table<?> table, String name) {
    return table.equals(Tables.SEGMENTS) ? col(name) : lit(null).cast("int").as(name);
  }

  private static String words(Row segment) {
    if (segment == null) {
      return "";
    }
    int first = segment.getAs("firstPage");
    int last = segment.getAs("lastPage");
    return first == last ? ", page " + first : ", pages %d to %d".formatted(first, last);
  }
}
