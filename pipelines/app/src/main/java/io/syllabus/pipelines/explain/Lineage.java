package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks from a row to what it was made from and to what was made of it, by ids alone. */
final class Lineage {
  private static final List<Table<? extends Record>> FLOW = Tables.FLOW;
  private final TableReader tables;

  Lineage(TableReader tables) {
    this.tables = tables;
  }

  /**
   * The rows of one table that belong to a lineage.
   *
   * @param table the table
   * @param rows its rows
   */
  record Step(Table<?> table, List<RowFacts> rows) {}

  /** From the documents to the samples, in flow order. */
  List<Step> of(Table<?> table, String id) {
    List<RowFacts> own = rows(table, Set.of(id));
    int place = FLOW.indexOf(table);
    List<Step> steps = ancestors(place, own);
    steps.add(new Step(table, own));
    steps.addAll(descendants(place, own));
    return steps;
  }

  /** What rejects say of the rows of a lineage, as the row that left or as the one named. */
  List<Reject> rejects(Collection<String> ids) {
    Comparator<Reject> order =
        Comparator.comparing(Reject::stage).thenComparing(Reject::row).thenComparing(Reject::rule);
    return tables.ask(
        Tables.REJECTS,
        Reject.class,
        rejects ->
            rejects
                .filter(
                    r ->
                        ids.contains(r.row()) || (r.related() != null && ids.contains(r.related())))
                .sorted(order)
                .toList());
  }

  /** Rows of a table by their ids, which it has once each. */
  List<RowFacts> rows(Table<?> table, Set<String> ids) {
    return rows(table, all -> all.filter(row -> ids.contains(row.id())).limit(ids.size()));
  }

  private List<RowFacts> rows(Table<?> table, Function<Stream<RowFacts>, Stream<RowFacts>> which) {
    return tables.ask(
        table,
        RowFacts.class,
        rows -> which.apply(rows).sorted(Comparator.comparing(RowFacts::id)).toList());
  }

  private List<Step> ancestors(int from, List<RowFacts> rows) {
    List<Step> steps = new ArrayList<>();
    List<RowFacts> below = rows;
    for (int i = from - 1; i >= 0 && !below.isEmpty(); i--) {
      Set<String> parents = new HashSet<>();
      below.forEach(row -> parents.addAll(row.parents()));
      below = rows(FLOW.get(i), parents);
      steps.add(0, new Step(FLOW.get(i), below));
    }
    return steps;
  }

  private List<Step> descendants(int from, List<RowFacts> rows) {
    List<Step> steps = new ArrayList<>();
    List<RowFacts> above = rows;
    for (int i = from + 1; i < FLOW.size() && !above.isEmpty(); i++) {
      Set<String> ids = above.stream().map(RowFacts::id).collect(Collectors.toSet());
      above =
          rows(
              FLOW.get(i),
              all -> all.filter(row -> row.parents().stream().anyMatch(ids::contains)));
      if (!above.isEmpty()) {
        steps.add(new Step(FLOW.get(i), above));
      }
    }
    return steps;
  }
}
