package io.syllabus.pipelines.run;

import io.syllabus.jobs.Scenario;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeException;
import io.syllabus.pipelines.recipe.ScenarioFile;
import io.syllabus.pipelines.store.TableStore;
import io.syllabus.quality.Checks;
import io.syllabus.quality.GateConf;
import io.syllabus.quality.Gates;
import io.syllabus.quality.Inspector;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs the gates of a table after its stage; what was proven of the same rows is not repeated. */
final class GateRunner implements Gatekeeper {
  private final TableStore store;
  private final List<Checks> checks;
  private final Inspector inspector;
  private final String settings;
  private final String run;
  private final Map<String, List<QualityEntry>> known;
  private final List<QualityEntry> verdicts = new ArrayList<>();

  GateRunner(TableStore store, Recipe recipe, String run) {
    this.store = store;
    List<String> core =
        ScenarioFile.read(recipe.scenarios()).stream()
            .filter(Scenario::core)
            .map(Scenario::name)
            .toList();
    boolean business = !recipe.score().lexicon().isBlank() || !recipe.scenarios().isBlank();
    this.checks = Gates.of(recipe.gates(), recipe.asOf(), core, business);
    this.inspector = new Inspector(recipe.gates());
    this.run = run;
    this.settings =
        Ids.of(
            Fingerprints.json(recipe.gates()),
            recipe.asOf(),
            String.join("\n", core),
            String.valueOf(business),
            CodeHash.of(Gates.class),
            CodeHash.of(Inspector.class));
    this.known =
        store.read(Tables.QUALITY).collectAsList().stream()
            .collect(
                Collectors.groupingBy(QualityEntry::evidence, HashMap::new, Collectors.toList()));
  }

  /** The verdicts of this run, old and new, in flow order. */
  List<QualityEntry> verdicts() {
    return List.copyOf(verdicts);
  }

  /**
   * The verdicts on tables that were checked before, in flow order.
   *
   * @throws RecipeException where one was not checked against these gates
   */
  List<QualityEntry> recall(List<TableVersion> tables) {
    List<QualityEntry> recalled = new ArrayList<>();
    for (TableVersion table : tables) {
      boolean gated = checks.stream().anyMatch(one -> one.table().name().equals(table.table()));
      List<QualityEntry> entries = known.get(evidence(table.table(), table.contentSha256()));
      if (gated && entries == null) {
        throw new RecipeException(
            "Cannot tell whether table %s passes its gates: they have changed since it was checked; run the recipe first"
                .formatted(table.table()));
      }
      recalled.addAll(gated ? entries : List.of());
    }
    return recalled;
  }

  private String evidence(String table, String contentSha256) {
    return Ids.of(table, contentSha256, settings);
  }

  @Override
  public void pass(Table<?> table, String contentSha256) {
    String evidence = evidence(table.name(), contentSha256);
    List<QualityEntry> entries = known.get(evidence);
    if (entries == null) {
      entries = inspect(table, evidence);
      store.append(Tables.QUALITY, entries, run);
      known.put(evidence, entries);
    }
    verdicts.addAll(entries);
    stopIfFailed(table, entries);
  }

  private List<QualityEntry> inspect(Table<?> table, String evidence) {
    Dataset<Row> rows = store.frame(table);
    List<QualityEntry> entries = new ArrayList<>();
    for (Checks one : checks) {
      if (one.table().equals(table)) {
        entries.addAll(inspector.inspect(one, rows, run, evidence));
      }
    }
    return entries;
  }

  private static void stopIfFailed(Table<?> table, List<QualityEntry> entries) {
    List<String> failed =
        entries.stream().filter(QualityEntry::stops).map(GateRunner::words).toList();
    if (!failed.isEmpty()) {
      throw new StageException(
          "Gate failed on table %s: %s; mend the data or that key of the recipe, then run again"
              .formatted(table.name(), String.join("; ", failed)));
    }
  }

  private static String words(QualityEntry failed) {
    return "%s (expected %s, is %s; %s)"
        .formatted(failed.gate(), failed.expected(), failed.actual(), GateConf.key(failed.gate()));
  }
}
