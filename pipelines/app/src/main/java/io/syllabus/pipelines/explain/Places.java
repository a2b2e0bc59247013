package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
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

/**
 * Tells source and page of rows by walking from parent to parent up to the segments; what several
 * rows were made of is told by the first. Rows of several tables walk together, so that each table
 * is read once.
 */
public final class Places implements Whereabouts {
  private final TableReader tables;

  public Places(TableReader tables) {
    this.tables = tables;
  }

  /**
   * Where a row stands.
   *
   * @param source its name
   * @param firstPage null above the segments
   * @param lastPage null above the segments
   */
  public record Place(String source, Integer firstPage, Integer lastPage) {
    String words() {
      if (firstPage == null) {
        return "source " + source;
      }
      return firstPage.equals(lastPage)
          ? "source %s, page %d".formatted(source, firstPage)
          : "source %s, pages %d to %d".formatted(source, firstPage, lastPage);
    }
  }

  @Override
  public Map<String, String> of(Table<?> table, Collection<String> ids) {
    Map<String, String> words = new HashMap<>();
    of(Map.of(table, ids)).forEach((id, place) -> words.put(id, place.words()));
    return words;
  }

  /**
   * The places of rows of several tables; rows that are not known are left out.
   *
   * @param asked table → ids of its rows
   */
  public Map<String, Place> of(Map<? extends Table<?>, ? extends Collection<String>> asked) {
    Walk walk = new Walk();
    List<Table<? extends Record>> upwards = new ArrayList<>(Tables.FLOW);
    Collections.reverse(upwards);
    for (Table<?> table : upwards) {
      Collection<String> begin = asked.containsKey(table) ? asked.get(table) : List.of();
      begin.forEach(id -> walk.at.put(id, id));
      walk.through(table, new HashSet<>(begin));
    }
    return walk.places;
  }

  private record Row(
      String id,
      List<String> parents,
      RowFacts.Source origin,
      Integer firstPage,
      Integer lastPage) {
    String firstParent() {
      return Collections.min(parents);
    }
  }

  /** Asked row → where its way up has come to, and what was seen on it. */
  private final class Walk {
    private final Map<String, String> at = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** Looks at the rows that are in a table, and goes on to their first parents. */
    void through(Table<?> table, Set<String> begun) {
      Map<String, Row> rows = rows(table, Set.copyOf(at.values()));
      begun.retainAll(rows.keySet());
      begun.forEach(id -> places.put(id, new Place(rows.get(id).origin().source(), null, null)));
      if (table.equals(Tables.SEGMENTS)) {
        at.forEach(
            (id, segment) -> places.computeIfPresent(id, (i, p) -> on(p, rows.get(segment))));
        at.clear(); // above the segments there are no pages
      }
      at.values().retainAll(rows.keySet());
      at.replaceAll((id, row) -> rows.get(row).firstParent());
    }

    private Place on(Place place, Row segment) {
      return segment == null
          ? place
          : new Place(place.source(), segment.firstPage(), segment.lastPage());
    }

    private Map<String, Row> rows(Table<?> table, Set<String> ids) {
      Map<String, Row> rows = new HashMap<>();
      if (!ids.isEmpty()) {
        tables
            .ask(
                table,
                Row.class,
                all -> all.filter(row -> ids.contains(row.id())).limit(ids.size()).toList())
            .forEach(row -> rows.put(row.id(), row));
      }
      return rows;
    }
  }
}
