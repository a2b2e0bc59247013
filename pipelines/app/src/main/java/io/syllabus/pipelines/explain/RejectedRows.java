package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up the rows of rejects. */
public final class RejectedRows {
  private final Departures departures;
  private final Map<String, Places.Place> places;
  private final Map<String, String> texts = new HashMap<>();

  /**
   * @param rejects the ones that will be told
   */
  public RejectedRows(TableReader tables, Departures departures, List<Reject> rejects) {
    this.departures = departures;
    Map<Table<?>, Set<String>> rows =
        rejects.stream()
            .collect(
                Collectors.groupingBy(
                    reject -> departures.input(reject.stage()),
                    LinkedHashMap::new,
                    Collectors.mapping(Reject::row, Collectors.toSet())));
    this.places = new Places(tables).of(rows);
    rows.forEach((table, ids) -> read(tables, table, ids));
  }

  private void read(TableReader tables, Table<?> table, Set<String> ids) {
    if (!table.raw()) {
      for (RowFacts row : new Lineage(tables).rows(table, ids)) {
        if (row.words() != null) {
          texts.put(row.id(), RowWords.shortened(row.words()));
        }
      }
    }
  }

  public RejectedRow of(Reject reject) {
    return new RejectedRow(
        reject,
        places.get(reject.row()),
        departures.input(reject.stage()).raw(),
        texts.get(reject.row()));
  }
}
