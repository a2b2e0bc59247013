package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
import io.syllabus.engine.store.TableScope;
import io.syllabus.jobs.Stage;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rejects beside the rows that left: each stage's rejects name rows of the table it reads. */
public final class Departures {
  private static final String HANDOFF = "handoff";
  private final TableReader tables;
  private final Map<String, Table<?>> inputs;

  /**
   * @param stages of the recipe, to be asked what they read
   */
  public Departures(TableReader tables, List<Stage<?, ?>> stages) {
    this.tables = tables;
    this.inputs = inputs(stages);
  }

  /** Step of the flow → the table whose rows it rejects. */
  public static Map<String, Table<?>> inputs(List<Stage<?, ?>> stages) {
    Map<String, Table<?>> inputs = new LinkedHashMap<>();
    stages.forEach(stage -> inputs.put(stage.name(), stage.input()));
    inputs.put(HANDOFF, Tables.RENDERED);
    return inputs;
  }

  /** The table whose rows a step of the flow rejects. */
  Table<?> input(String stage) {
    return inputs.get(stage);
  }

  private record Row(String id, RowFacts.Source origin) {}

  /**
   * Tells which of some rejects are of a source: their rows tell it, the rejects do not.
   *
   * @param scope the part of the table that is asked about
   * @param asked which rejects of it
   */
  public Predicate<Reject> of(String source, TableScope scope, Predicate<Reject> asked) {
    Map<Table<?>, Set<String>> left = new HashMap<>();
    tables.ask(
        Tables.REJECTS,
        scope,
        Reject.class,
        rejects -> {
          rejects
              .filter(asked)
              .forEach(
                  r -> left.computeIfAbsent(input(r.stage()), t -> new HashSet<>()).add(r.row()));
          return null;
        });
    left.replaceAll((table, ids) -> of(source, table, ids));
    return reject -> asked.test(reject) && left.get(input(reject.stage())).contains(reject.row());
  }

  private Set<String> of(String source, Table<?> table, Set<String> ids) {
    Set<String> own = new HashSet<>();
    tables.ask(table, Row.class, rows -> own.addAll(of(source, rows, ids)));
    return own;
  }

  private static List<String> of(String source, Stream<Row> rows, Set<String> ids) {
    return rows.filter(row -> ids.contains(row.id()) && row.origin().source().equals(source))
        .map(Row::id)
        .toList();
  }
}
