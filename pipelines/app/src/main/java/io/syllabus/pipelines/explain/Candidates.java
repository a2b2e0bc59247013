package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
import io.syllabus.schemas.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows that a question fits, to choose one from. */
public final class Candidates {
  private final List<Lineage.Step> tables = new ArrayList<>();
  private final ShowText show;

  public Candidates(TableReader reader, List<RowSearch.Found> found, ShowText show) {
    this.show = show;
    Map<Table<?>, Set<String>> ids =
        found.stream()
            .limit(RowSearch.MOST)
            .collect(
                Collectors.groupingBy(
                    RowSearch.Found::table,
                    LinkedHashMap::new,
                    Collectors.mapping(RowSearch.Found::id, Collectors.toSet())));
    Lineage lineage = new Lineage(reader);
    ids.forEach((table, own) -> tables.add(new Lineage.Step(table, lineage.rows(table, own))));
  }

  /** For a person. */
  public void print(PrintStream out) {
    for (Lineage.Step one : tables) {
      Table<?> table = one.table();
      one.rows().forEach(r -> out.println(table.name() + " " + RowWords.of(table, r, show)));
    }
  }

  /** For a program. */
  public Map<String, Object> document() {
    List<Map<String, Object>> matches = new ArrayList<>();
    for (Lineage.Step one : tables) {
      for (RowFacts row : one.rows()) {
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("table", one.table().name());
        match.putAll(RowWords.map(one.table(), row, show));
        matches.add(match);
      }
    }
    return Map.of("matches", matches);
  }
}
