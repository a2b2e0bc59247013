package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;

import io.syllabus.engine.store.TableScope;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.Reach;
import io.syllabus.jobs.Stage;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.Traced;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Runs one stage: read, apply, write once, split into rows and rejects, check law 2, gate, record.
 * The entry in {@code runs} is written last, so a run that was killed is simply run again.
 */
public final class StageRunner {
  private final TableStore store;
  private final Ledger ledger;
  private final Fingerprints fingerprints;
  private final Gatekeeper gates;
  private final String run;

  public StageRunner(TableStore store, Ledger ledger, Gatekeeper gates, String run) {
    this.store = store;
    this.ledger = ledger;
    this.fingerprints = new Fingerprints(store, ledger);
    this.gates = gates;
    this.run = run;
  }

  /** True where the stage has nothing to do. */
  boolean upToDate(Stage<?, ?> stage) {
    String inputs = fingerprints.inputs(stage, fingerprints.settings(stage));
    return ledger.last(stage.name()).filter(last -> last.inputs().equals(inputs)).isPresent()
        && store.exists(stage.output());
  }

  /** Runs a stage, or finds that its rows are what they would be. */
  public <I extends Record & Traced, O extends Record & Traced> StageResult run(Stage<I, O> stage) {
    if (upToDate(stage)) {
      RunEntry last = ledger.last(stage.name()).orElseThrow();
      gates.pass(stage.output(), last.contentSha256(), last.inputs());
      return StageResult.unchanged(last);
    }
    long start = System.nanoTime();
    Work<I, O> work = plan(stage);
    Accounts accounts = commit(work);
    TableVersion table = store.describe(stage.output());
    gates.pass(stage.output(), table.contentSha256(), work.inputs);
    RunEntry entry = entry(work, table, accounts, (System.nanoTime() - start) / 1e9);
    ledger.add(store, entry);
    work.batches.forget();
    return StageResult.done(entry, work.count);
  }

  private record Work<I extends Record & Traced, O extends Record & Traced>(
      Stage<I, O> stage,
      String settings,
      String inputs,
      long inputVersion,
      Optional<RunEntry> last,
      Optional<Changes> changes,
      long count,
      Batches batches,
      Dataset<Outcome<O>> outcomes) {}

  private <I extends Record & Traced, O extends Record & Traced> Work<I, O> plan(
      Stage<I, O> stage) {
    String settings = fingerprints.settings(stage);
    String inputs = fingerprints.inputs(stage, settings);
    long version = store.version(stage.input());
    Path folder = new Path(store.workspace().unfinished(stage.name()), inputs);
    RunnerContext context = new RunnerContext(stage, store, folder);
    Optional<RunEntry> last = amended(stage, settings);
    Optional<Changes> changes =
        last.map(
            entry ->
                Changes.between(
                    store, stage.input(), entry.inputVersion(), version, stage.reach(), context));
    Dataset<I> todo =
        changes
            .map(c -> c.todo(stage.input()))
            .orElseGet(() -> store.readAt(stage.input(), version));
    long count = todo.count();
    Planning.of(store.spark()).fit(count);
    Batches batches = new Batches(store.spark(), store.workspace(), folder);
    Dataset<Outcome<O>> outcomes = batches.outcomes(stage, todo, count, context);
    return new Work<>(stage, settings, inputs, version, last, changes, count, batches, outcomes);
  }

  /**
   * The earlier run with the same settings, whose outcomes of other rows hold; none if all meet.
   */
  private Optional<RunEntry> amended(Stage<?, ?> stage, String settings) {
    return stage.reach() == Reach.TABLE
        ? Optional.empty()
        : ledger
            .last(stage.name())
            .filter(last -> last.settings().equals(settings) && last.inputVersion() >= 0);
  }

  private <I extends Record & Traced, O extends Record & Traced> Accounts commit(Work<I, O> work) {
    Stage<I, O> stage = work.stage;
    Planning.of(store.spark())
        .withFilesFor(work.batches.bytes(), work.outcomes::count, () -> write(work));
    Accounts accounts =
        Accounts.of(
            store.frameAt(stage.input(), work.inputVersion),
            store.frame(stage.output()),
            store.frame(Tables.REJECTS).filter(col("stage").equalTo(stage.name())));
    accounts.settle(stage.name());
    if (accounts.mostFailed()) {
      refuseFaults(stage.name(), accounts);
    }
    return accounts;
  }

  /**
   * A child belongs to its first parent: where rows do not meet it has no other that can change
   * alone.
   */
  private <I extends Record & Traced, O extends Record & Traced> void write(Work<I, O> work) {
    Stage<I, O> stage = work.stage;
    TableScope own = new TableScope("stage", stage.name());
    Dataset<O> rows = rows(work);
    Dataset<Reject> rejects = rejects(work);
    if (work.changes.isEmpty()) {
      store.put(stage.output(), rows, run);
      store.put(Tables.REJECTS, own, rejects, run);
      return;
    }
    RunEntry last = work.last.orElseThrow();
    Dataset<Row> ids = work.changes.get().ids();
    Column parent = col("parents").getItem(0);
    store.amend(stage.output(), TableScope.ALL, last.outputVersion(), parent, ids, rows, run);
    store.amend(Tables.REJECTS, own, last.rejectsVersion(), col("row"), ids, rejects, run);
  }

  /** A fault in a row or two comes from what they say, one in most of them does not. */
  private void refuseFaults(String stage, Accounts accounts) {
    Dataset<Row> own = store.frame(Tables.REJECTS).filter(col("stage").equalTo(stage));
    long faults = own.filter(col("rule").equalTo(Reject.FAULT)).select("row").distinct().count();
    if (faults * 2 > accounts.in()) {
      throw new StageException(
          "Stage %s could not do %d of its %d rows: so many faults come from the program or this machine, not from your data; ./syllabus rejects RECIPE --stage %s says where, please report it"
              .formatted(stage, faults, accounts.in(), stage));
    }
  }

  /** Where all rows of a table met, those of a document have been scattered. */
  private static <I extends Record & Traced, O extends Record & Traced> Dataset<O> rows(
      Work<I, O> work) {
    Dataset<O> rows =
        work.outcomes
            .filter(col("row").isNotNull())
            .select("row.*")
            .as(work.stage.output().encoder());
    if (work.stage.reach() == Reach.TABLE) {
      return Neighbours.together(rows);
    }
    return work.changes.isEmpty() ? rows : rows.coalesce(Planning.partitions(work.count));
  }

  private Dataset<Reject> rejects(Work<?, ?> work) {
    String stage = work.stage.name();
    String ownRun = run;
    MapFunction<Reject, Reject> sign = reject -> reject.in(stage, ownRun);
    return work.outcomes
        .filter(col("reject").isNotNull())
        .select("reject.*")
        .as(Tables.REJECTS.encoder())
        .map(sign, Tables.REJECTS.encoder());
  }

  private RunEntry entry(Work<?, ?> work, TableVersion table, Accounts counts, double seconds) {
    return new RunEntry(
        run,
        work.stage.name(),
        work.stage.output().name(),
        work.inputs,
        work.settings,
        work.inputVersion,
        table.deltaVersion(),
        store.version(Tables.REJECTS),
        table.contentSha256(),
        counts.in(),
        counts.kept(),
        table.rows(),
        counts.dropped(),
        counts.failed(),
        seconds,
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
