package io.syllabus.pipelines.run;

import io.syllabus.engine.CodeHash;
import io.syllabus.engine.GateException;
import io.syllabus.engine.Ledger;
import io.syllabus.engine.Obstacles;
import io.syllabus.engine.Sessions;
import io.syllabus.engine.SourcesTable;
import io.syllabus.engine.StageException;
import io.syllabus.engine.StageRange;
import io.syllabus.engine.StageResult;
import io.syllabus.engine.StageRunner;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.engine.store.WorkspaceLock;
import io.syllabus.files.DataFiles;
import io.syllabus.jobs.Connectors;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.flow.Preflight;
import io.syllabus.pipelines.gates.GateRunner;
import io.syllabus.pipelines.handoff.Admissions;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.report.Reports;
import io.syllabus.pipelines.report.Yields;
import io.syllabus.pipelines.sources.FoundFile;
import io.syllabus.pipelines.sources.SourceCheck;
import io.syllabus.pipelines.sources.SourceHashes;
import io.syllabus.pipelines.sources.SourceListing;
import io.syllabus.pipelines.sources.TableExport;
import io.syllabus.quality.report.FaultWarnings;
import io.syllabus.quality.report.FunnelStep;
import io.syllabus.quality.report.ReportPage;
import io.syllabus.quality.report.Verdict;
import io.syllabus.quality.report.YieldWarnings;
import io.syllabus.quality.signals.Signals;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.SourceFile;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.VersionEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/** One run of a recipe, from the listing of its sources to the hand-off. */
public final class Build {
  /** Names runs by their time, so that names sort as they came. */
  static final DateTimeFormatter RUN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final RecipeLoader.Loaded loaded;
  private final RunOptions options;
  private final Consumer<String> log;

  /**
   * @param log where the line of each stage goes
   */
  public Build(RecipeLoader.Loaded loaded, RunOptions options, Consumer<String> log) {
    this.loaded = loaded;
    this.options = options;
    this.log = log;
  }

  /** What a run came to. */
  public record Result(
      String dataset,
      List<StageResult> stages,
      Map<String, List<FunnelStep.Reason>> reasons,
      VersionEntry version,
      Optional<Verdict> verdict,
      List<String> warnings,
      Optional<Path> handoff) {}

  /**
   * Runs the stages that have something to do.
   *
   * @throws StageException where a stage or a gate stops the run
   */
  public Result run() {
    Recipe recipe = loaded.recipe();
    List<Stage<?, ?>> all = Flow.of(recipe).stages();
    List<Stage<?, ?>> stages = StageRange.of(all, options.from(), options.to());
    Preflight.check(stages, recipe);
    DataFiles room = Connectors.files();
    List<FoundFile> files = new SourceListing(room).of(recipe.sources());
    new SourceCheck(room).check(recipe, files);
    Workspace workspace = Workspace.open(root(), recipe.name());
    WorkspaceLock lock = WorkspaceLock.take(workspace);
    try {
      workspace.makeTemp();
      TableStore store =
          new TableStore(
              Sessions.onDemand("syllabus " + recipe.name(), workspace.temp()), workspace);
      return run(store, files, stages, stages.size() == all.size());
    } catch (StageException | UsageException | IllegalArgumentException e) {
      throw e;
    } catch (Exception e) { // Scala throws checked ones, too
      throw new StageException(
          "Cannot finish the run: %s; what was done stands".formatted(Obstacles.told(e)));
    } finally {
      lock.close();
      workspace.removeTemp();
    }
  }

  /** Where this run's workspace lies: a sample's is below the recipe's own. */
  public String root() {
    String root = loaded.recipe().workspace();
    return options.sample() > 0 ? root + "/sample-" + options.sample() : root;
  }

  /** The files of the sources that are files, then those that tables were written to. */
  private List<SourceFile> all(TableStore store, List<FoundFile> files) {
    Workspace workspace = store.workspace();
    List<SourceConf> tables =
        loaded.recipe().sources().stream().filter(SourceConf::isTable).toList();
    List<FoundFile> all = new ArrayList<>(files);
    if (!tables.isEmpty()) {
      List<SourceConf> exported = new TableExport(store.spark(), workspace).sources(tables);
      all.addAll(new SourceListing(workspace.files()).of(exported));
    }
    SourceHashes hashes = new SourceHashes(store::spark, workspace);
    boolean trusted = options.listing() == RunOptions.Listing.TRUSTED;
    List<SourceFile> rows = (trusted ? hashes : hashes.forgetful()).of(all);
    return options.sample() > 0 ? SourceHashes.sample(rows, options.sample()) : rows;
  }

  private Result run(
      TableStore store, List<FoundFile> files, List<Stage<?, ?>> stages, boolean whole) {
    String run = RUN.format(Instant.now());
    Ledger ledger = new Ledger(store.reader());
    if (options.from() == null) {
      new SourcesTable(store, ledger).update(all(store, files), run);
    }
    GateRunner gates = new GateRunner(store, loaded.recipe(), run);
    StageRunner runner = new StageRunner(store, ledger, gates, run);
    List<StageResult> results = new ArrayList<>();
    try {
      for (Stage<?, ?> stage : stages) {
        StageResult result = run(store, runner, stage);
        results.add(result);
        log.accept(result.line(stage.input().name()));
      }
      Result result = finish(store, ledger, gates.verdicts(), results, run, whole);
      store.workspace().remove(store.workspace().stoppedReport());
      return result;
    } catch (GateException e) {
      throw e.reported(report(store, ledger, results, e.verdicts()));
    }
  }

  /** Who is stopped looks for a report first; gives where it stands. */
  private String report(
      TableStore store, Ledger ledger, List<StageResult> results, List<QualityEntry> verdicts) {
    Reports reports =
        new Reports(store, loaded.recipe(), ledger, new Yields(store, loaded.recipe()));
    String page = ReportPage.of(reports.stopped(stages(results), verdicts));
    Path place = store.workspace().stoppedReport();
    try {
      store.workspace().files().write(place, page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + place, e);
    }
    return DataFiles.words(place);
  }

  /** What a stage throws may hold text of a row: only the names of the errors go on. */
  private static StageResult run(TableStore store, StageRunner runner, Stage<?, ?> stage) {
    try {
      return runner.run(stage);
    } catch (StageException | UsageException | IllegalArgumentException e) {
      throw e;
    } catch (Exception e) { // Scala throws checked ones, too
      // of a table that lost a file, Spark says no more than that a task failed
      List.of(stage.input(), stage.output(), Tables.REJECTS).forEach(store.reader()::check);
      throw new StageException(
          "Stage %s failed: %s; what was done before it stands, and batches that were written are not done again"
              .formatted(stage.name(), Obstacles.told(e)));
    }
  }

  private Result finish(
      TableStore store,
      Ledger ledger,
      List<QualityEntry> gates,
      List<StageResult> results,
      String run,
      boolean whole) {
    Yields yields = new Yields(store, loaded.recipe());
    Reports reports = new Reports(store, loaded.recipe(), ledger, yields);
    Handoff handoff = new Handoff(store, loaded, reports);
    if (whole) {
      StageResult admitted = new Admissions(store, loaded.recipe(), ledger).decide(run);
      log.accept(admitted.line(Tables.RENDERED.name()));
      results.add(admitted);
    }
    VersionEntry version =
        new Versions(store.reader())
            .record(store, run, loaded.sha256(), CodeHash.of(Flow.class), ledger);
    Set<String> done = stages(results);
    String key = key(version, gates, done);
    Told told =
        Told.of(
            store.workspace(), key, () -> tell(key, reports, yields, done, whole ? gates : null));
    return new Result(
        loaded.recipe().name(),
        results,
        told.reasons(),
        version,
        Optional.ofNullable(told.verdict()),
        told.warnings(),
        whole ? Optional.of(handoff.give(version, gates, told.signals(), run)) : Optional.empty());
  }

  private static Set<String> stages(List<StageResult> results) {
    return results.stream()
        .map(result -> result.entry().stage())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String key(VersionEntry version, List<QualityEntry> gates, Set<String> done) {
    String verdicts =
        gates.stream()
            .map(gate -> gate.gate() + gate.level() + gate.status() + gate.evidence())
            .collect(Collectors.joining(","));
    String tables =
        version.tables().stream()
            .map(table -> table.table() + table.contentSha256())
            .collect(Collectors.joining(","));
    return Ids.of(tables, loaded.sha256(), CodeHash.of(Build.class), done.toString(), verdicts);
  }

  /**
   * @param done stages that ran, or had nothing to do
   * @param gates null where only some of the stages ran
   */
  private static Told tell(
      String key, Reports reports, Yields yields, Set<String> done, List<QualityEntry> gates) {
    Map<String, List<FunnelStep.Reason>> reasons = reports.reasons();
    List<String> warnings = new ArrayList<>(FaultWarnings.of(reasons));
    Signals signals = done.contains("judge") ? reports.signals() : Signals.NONE;
    warnings.addAll(signals.warnings());
    if (gates != null) {
      warnings.addAll(YieldWarnings.of(yields.all()));
    }
    Verdict verdict = gates == null ? null : reports.verdict(gates);
    return new Told(key, reasons, verdict, signals, warnings);
  }
}
