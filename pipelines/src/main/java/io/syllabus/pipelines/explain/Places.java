package io.syllabus.pipelines.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.syllabus.pipelines.store.TableStore;
import io.syllabus.quality.Whereabouts;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Tells source and page of rows by walking from parent to parent up to the segments; what several
 * rows were made of is told by the first.
 */
public final class Places implements Whereabouts {
  private final TableStore store;

  public Places(TableStore store) {
    this.store = store;
  }

  @Override
  public Map<String, String> of(Table<?> table, Collection<String> ids) {
    Map<String, String> sources = sources(table, ids);
    Map<String, String> pages = pages(table, ids);
    Map<String, String> places = new HashMap<>();
    sources.forEach(
        (id, source) -> places.put(id, "source " + source + pages.getOrDefault(id, "")));
    return places;
  }

  private Map<String, String> sources(Table<?> table, Collection<String> ids) {
    Map<String, String> sources = new HashMap<>();
    if (ids.isEmpty() || !store.exists(table)) {
      return sources;
    }
    store
        .frame(table)
        .filter(col("id").isin(ids.toArray()))
        .select(col("id"), col("origin.source"))
        .collectAsList()
        .forEach(row -> sources.put(row.getString(0), row.getString(1)));
    return sources;
  }

  /** Id → its page in words; empty above the segments, which have none. */
  private Map<String, String> pages(Table<?> table, Collection<String> ids) {
    List<Table<? extends Record>> flow = Tables.FLOW;
    int segments = flow.indexOf(Tables.SEGMENTS);
    Map<String, String> segmentOf = new HashMap<>();
    ids.forEach(id -> segmentOf.put(id, id));
    for (int i = flow.indexOf(table); i > segments; i--) {
      Map<String, String> parents = parents(flow.get(i), Set.copyOf(segmentOf.values()));
      segmentOf.values().retainAll(parents.keySet());
      segmentOf.replaceAll((id, row) -> parents.get(row));
    }
    Map<String, String> words =
        flow.indexOf(table) < segments ? Map.of() : pages(new LinkedHashSet<>(segmentOf.values()));
    Map<String, String> pages = new HashMap<>();
    segmentOf.forEach((id, segment) -> pages.put(id, words.getOrDefault(segment, "")));
    return pages;
  }

  private Map<String, String> parents(Table<?> table, Set<String> ids) {
    Map<String, String> parents = new HashMap<>();
    if (!ids.isEmpty() && store.exists(table)) {
      store
          .frame(table)
          .filter(col("id").isin(ids.toArray()))
          .select(col("id"), explode(col("parents")).as("parent"))
          .sort("id", "parent")
          .collectAsList()
          .forEach(row -> parents.putIfAbsent(row.getString(0), row.getString(1)));
    }
    return parents;
  }

  private Map<String, String> pages(Set<String> segments) {
    Map<String, String> pages = new HashMap<>();
    if (!segments.isEmpty() && store.exists(Tables.SEGMENTS)) {
      store
          .frame(Tables.SEGMENTS)
          .filter(col("id").isin(segments.toArray()))
          .select("id", "firstPage", "lastPage")
          .collectAsList()
          .forEach(row -> pages.put(row.getString(0), words(row)));
    }
    return pages;
  }

  private static String words(Row row) {
    int first = row.getInt(1);
    int last = row.getInt(2);
    return first == last ? ", page " + first : ", pages %d to %d".formatted(first, last);
  }
}
