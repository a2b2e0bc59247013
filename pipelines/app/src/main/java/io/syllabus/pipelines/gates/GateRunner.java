package io.syllabus.pipelines.gates;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;

import io.syllabus.engine.CodeHash;
import io.syllabus.engine.Fingerprints;
import io.syllabus.engine.GateException;
import io.syllabus.engine.Gatekeeper;
import io.syllabus.engine.Ledger;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.Scenario;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.explain.Places;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import io.syllabus.quality.Checks;
import io.syllabus.quality.Gates;
import io.syllabus.quality.Inspector;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs the gates of a table after its stage; what was proven of the same rows is not repeated. */
public final class GateRunner implements Gatekeeper {
  private final TableStore store;
  private final List<Checks> checks;
  private final Inspector inspector;
  private final String settings;
  private final String run;
  private final Map<String, Map<String, QualityEntry>> known; // evidence → gate → verdict
  private final Map<String, String> newest =
      new HashMap<>(); // table → evidence of its last verdict
  private final Map<String, String> writers; // table → stage
  private final List<QualityEntry> verdicts = new ArrayList<>();

  public GateRunner(TableStore store, Recipe recipe, String run) {
    this.store = store;
    List<Scenario> scenarios = ScenarioFile.read(recipe.scenarios());
    List<String> core = scenarios.stream().filter(Scenario::core).map(Scenario::name).toList();
    boolean business = !recipe.score().lexicon().isBlank() || !scenarios.isEmpty();
    this.checks = Gates.of(recipe.gates(), recipe.asOf(), core, business);
    this.inspector = new Inspector(recipe.gates(), new Places(store.reader()));
    this.run = run;
    this.writers =
        Flow.described(recipe).stream().collect(toMap(s -> s.output().name(), Stage::name));
    this.settings =
        Ids.of(
            Fingerprints.json(recipe.gates()),
            recipe.asOf(),
            String.join("\n", core),
            String.valueOf(business),
            CodeHash.of(Gates.class),
            CodeHash.of(Inspector.class));
    List<QualityEntry> earlier =
        store.reader().all(Tables.QUALITY).stream()
            .sorted(Comparator.comparing(QualityEntry::run))
            .toList();
    earlier.forEach(entry -> newest.put(entry.table(), entry.evidence()));
    this.known = new HashMap<>();
    for (QualityEntry entry : earlier) {
      known
          .computeIfAbsent(entry.evidence(), hash -> new LinkedHashMap<>())
          .put(entry.gate(), entry);
    }
  }

  /** The verdicts of this run, old and new, in flow order. */
  public List<QualityEntry> verdicts() {
    return List.copyOf(verdicts);
  }

  /**
   * The verdicts on tables that were checked before, in flow order.
   *
   * @param ledger of what wrote them
   * @throws UsageException where one was not checked against these gates
   */
  public List<QualityEntry> recall(List<TableVersion> tables, Ledger ledger) {
    List<QualityEntry> recalled = new ArrayList<>();
    for (TableVersion table : tables) {
      boolean gated = checks.stream().anyMatch(one -> one.table().name().equals(table.table()));
      String inputs =
          ledger.last(writers.getOrDefault(table.table(), "")).map(RunEntry::inputs).orElse("");
      Map<String, QualityEntry> entries =
          known.get(evidence(table.table(), table.contentSha256(), inputs));
      if (gated && entries == null) {
        throw new UsageException(
            "Cannot tell whether table %s passes its gates: they have changed since it was checked; run the recipe first"
                .formatted(table.table()));
      }
      recalled.addAll(gated ? entries.values() : List.of());
    }
    return recalled;
  }

  /** Who left follows from what the stage read, as its rows do. */
  private String evidence(String table, String contentSha256, String inputs) {
    boolean askWhoLeft =
        checks.stream().anyMatch(one -> one.table().name().equals(table) && one.askWhoLeft());
    return Ids.of(table, contentSha256, askWhoLeft ? inputs : "", settings);
  }

  /** The rejects of the stage that writes a table. */
  private Dataset<Row> left(String table) {
    return store.read(Tables.REJECTS).toDF().filter(col("stage").equalTo(writers.get(table)));
  }

  /**
   * {@inheritDoc} A verdict that is known is written down again where it is not the table's newest,
   * so that the newest entries of a table are of its rows as they stand.
   */
  @Override
  public void pass(Table<?> table, String contentSha256, String inputs) {
    String evidence = evidence(table.name(), contentSha256, inputs);
    boolean checked = known.containsKey(evidence);
    List<QualityEntry> entries =
        checked ? again(known.get(evidence).values()) : inspect(table, evidence);
    if (!checked || !evidence.equals(newest.get(table.name()))) {
      store.append(Tables.QUALITY, entries, run);
    }
    verdicts.addAll(entries);
    stopIfFailed(table, entries);
  }

  private List<QualityEntry> again(Collection<QualityEntry> earlier) {
    return earlier.stream().map(entry -> entry.in(run)).toList();
  }

  private List<QualityEntry> inspect(Table<?> table, String evidence) {
    Dataset<Row> rows = store.frame(table);
    Dataset<Row> left = left(table.name());
    List<QualityEntry> entries = new ArrayList<>();
    for (Checks one : checks) {
      if (one.table().equals(table)) {
        entries.addAll(inspector.inspect(one, rows, left, run, evidence));
      }
    }
    return entries;
  }

  private void stopIfFailed(Table<?> table, List<QualityEntry> entries) {
    List<String> failed =
        entries.stream().filter(QualityEntry::stops).map(GateRunner::words).toList();
    if (!failed.isEmpty()) {
      throw new GateException(
          "Gate failed on table %s:%n%s".formatted(table.name(), String.join("\n", failed)),
          verdicts);
    }
  }

  /** What a gate expected, what it found, and what mends it. */
  public static String words(QualityEntry failed) {
    return "  %s: expected %s, is %s%n  cure: %s"
        .formatted(failed.gate(), failed.expected(), failed.actual(), failed.cure());
  }
}
