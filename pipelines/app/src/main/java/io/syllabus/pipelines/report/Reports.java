package io.syllabus.pipelines.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.syllabus.engine.Ledger;
import io.syllabus.engine.store.TableStore;
import io.syllabus.handoff.HandoffConf;
import io.syllabus.jobs.KeepCondition;
import io.syllabus.pipelines.flow.EmptyScores;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.handoff.Admissions;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.tune.SignalSurvey;
import io.syllabus.quality.report.FunnelStep;
import io.syllabus.quality.report.PackingFigures;
import io.syllabus.quality.report.Report;
import io.syllabus.quality.report.Verdict;
import io.syllabus.quality.signals.Signals;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Gathers from the tables what the report of a version tells. */
public final class Reports {
  private static final int SAMPLES = 20;
  private static final int NEAREST = 3; // rows on each side of a threshold
  private final TableStore store;
  private final Recipe recipe;
  private final Ledger ledger;
  private final Yields yields;

  public Reports(TableStore store, Recipe recipe, Ledger ledger, Yields yields) {
    this.store = store;
    this.recipe = recipe;
    this.ledger = ledger;
    this.yields = yields;
  }

  /**
   * The report of a version.
   *
   * @param signals what its scores say about the condition
   * @param splits split → rows of the hand-off
   * @param packing of the training split, where the recipe plans it
   */
  public Report of(
      int version,
      List<QualityEntry> gates,
      Signals signals,
      Map<String, Long> splits,
      Optional<PackingFigures> packing) {
    return new Report(
        recipe.name(),
        version,
        recipe.asOf(),
        verdict(gates),
        funnel(),
        yields.all(),
        signals,
        masked(),
        gates,
        counts(store.frame(Tables.CURATED), coalesce(col("scenario"), lit("none"))),
        counts(store.frame(Tables.CURATED), col("origin.line")),
        splits,
        counts(store.frame(Tables.RENDERED).select(explode(col("flags")).as("f")), col("f")),
        packing,
        samples());
  }

  /**
   * The report of a run that a gate stopped.
   *
   * @param done stages that were done before, or had nothing to do
   */
  public Report stopped(Set<String> done, List<QualityEntry> gates) {
    return new Report(
        recipe.name(),
        Report.NO_VERSION,
        recipe.asOf(),
        Verdict.of(gates, 0, Map.of()),
        funnel().stream().filter(step -> done.contains(step.stage())).toList(),
        List.of(),
        done.contains("score") ? signals() : Signals.NONE,
        done.contains("mask") ? masked() : Map.of(),
        gates,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        List.of());
  }

  /** What the scores say about the condition, with rows that the hand-off's readers may see. */
  public Signals signals() {
    HandoffConf readers = recipe.handoff();
    Dataset<Scored> all = store.read(Tables.SCORED);
    return new SignalSurvey(recipe, store.workspace().temp())
        .of(all, all, unshown(), NEAREST, row -> readers.mayShow(row.origin()));
  }

  /** Columns that nothing fills, and the many heuristics but for those that the condition names. */
  private Pattern unshown() {
    String named =
        KeepCondition.of(recipe.judge().keep()).columns().stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Stream<String> empty = EmptyScores.of(recipe).keySet().stream();
    return Pattern.compile(
        Stream.concat(empty, Stream.of("heuristics_.*"))
            .collect(Collectors.joining("|", "(?i)(?!(" + named + ")$)(", ")")));
  }

  private Map<String, Long> masked() {
    return counts(store.frame(Tables.MASKED).select(explode(col("spans")).as("s")), col("s.type"));
  }

  public Verdict verdict(List<QualityEntry> gates) {
    return Verdict.of(gates, trainingSamples(), recipe.handoff().fitFor());
  }

  /** Distinct samples to train on that may be given away. */
  private long trainingSamples() {
    return Admissions.admitted(store).filter(col("split").equalTo("train")).count();
  }

  private List<FunnelStep> funnel() {
    Map<String, List<FunnelStep.Reason>> reasons = reasons();
    List<FunnelStep> steps = new ArrayList<>();
    for (String stage : Flow.steps(recipe)) {
      List<FunnelStep.Reason> own = reasons.getOrDefault(stage, List.of());
      ledger.last(stage).ifPresent(entry -> steps.add(step(entry, own)));
    }
    return steps;
  }

  private static FunnelStep step(RunEntry e, List<FunnelStep.Reason> reasons) {
    return new FunnelStep(
        e.stage(), e.in(), e.kept(), e.dropped(), e.failed(), e.out(), e.seconds(), reasons);
  }

  /** Stage → its rules, the commonest first. */
  public Map<String, List<FunnelStep.Reason>> reasons() {
    Map<String, List<FunnelStep.Reason>> reasons = new TreeMap<>();
    for (Row row : store.frame(Tables.REJECTS).groupBy("stage", "rule").count().collectAsList()) {
      reasons
          .computeIfAbsent(row.getString(0), stage -> new ArrayList<>())
          .add(new FunnelStep.Reason(row.getString(1), row.getLong(2)));
    }
    reasons.values().forEach(own -> own.sort(commonestFirst()));
    return reasons;
  }

  private static Comparator<FunnelStep.Reason> commonestFirst() {
    return Comparator.comparingLong(FunnelStep.Reason::rows)
        .reversed()
        .thenComparing(FunnelStep.Reason::rule);
  }

  private static Map<String, Long> counts(Dataset<Row> rows, Column by) {
    Map<String, Long> counts = new TreeMap<>();
    rows.groupBy(by.as("name"))
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /**
   * Samples of each template, the first by id, which is as good as random and the same every time;
   * its languages take turns, so that none is missing.
   */
  private List<Rendered> samples() {
    Dataset<Rendered> rendered = store.read(Tables.RENDERED);
    WindowSpec own = Window.partitionBy("template", "language").orderBy("id");
    WindowSpec all = Window.partitionBy("template").orderBy("turn", "language");
    // Whole samples are too large to be ordered a million at a time: their ids are.
    Dataset<Row> chosen =
        rendered
            .select(col("id"), col("template"), col("origin.language").as("language"))
            .withColumn("turn", row_number().over(own))
            .withColumn("place", row_number().over(all))
            .filter(col("place").leq(SAMPLES))
            .select("id", "place");
    return rendered
        .join(broadcast(chosen), "id")
        .sort("template", "place")
        .drop("place")
        .as(rendered.encoder())
        .collectAsList();
  }
}
