package io.syllabus.pipelines.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.engine.store.TableStore;
import io.syllabus.pipelines.explain.Departures;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.handoff.Admissions;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.quality.report.SourceYield;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts what became of each source of a recipe, and where those lost their rows that give none.
 */
public final class Yields {
  private final TableStore store;
  private final Recipe recipe;
  private List<SourceYield> counted; // a run tells it twice

  public Yields(TableStore store, Recipe recipe) {
    this.store = store;
    this.recipe = recipe;
  }

  /** One per source, in the order of the recipe. */
  public List<SourceYield> all() {
    if (counted == null) {
      counted = counted();
    }
    return counted;
  }

  private List<SourceYield> counted() {
    Map<String, Long> files = counts(Tables.SOURCES);
    Map<String, Long> documents = counts(Tables.DOCUMENTS);
    Map<String, Long> segments = counts(Tables.SEGMENTS);
    Map<String, Long> kept = counts(Tables.UNIQUE);
    Map<String, Long> pairs = counts(Tables.INSTRUCTIONS);
    Map<String, Long> handedOff = counts(Admissions.admitted(store).toDF());
    Map<String, List<SourceYield.Loss>> losses = losses(handedOff);
    return recipe.sources().stream()
        .map(
            source ->
                new SourceYield(
                    source.name(),
                    source.kind(),
                    source.line(),
                    files.getOrDefault(source.name(), 0L),
                    documents.getOrDefault(source.name(), 0L),
                    segments.getOrDefault(source.name(), 0L),
                    kept.getOrDefault(source.name(), 0L),
                    pairs.getOrDefault(source.name(), 0L),
                    handedOff.getOrDefault(source.name(), 0L),
                    losses.getOrDefault(source.name(), List.of())))
        .toList();
  }

  private Map<String, Long> counts(Table<?> table) {
    return counts(store.read(table).toDF());
  }

  private static Map<String, Long> counts(Dataset<Row> rows) {
    Map<String, Long> counts = new HashMap<>();
    rows.groupBy("origin.source")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /** Only of the sources that give nothing: most recipes have none. */
  private Map<String, List<SourceYield.Loss>> losses(Map<String, Long> handedOff) {
    Object[] empty =
        recipe.sources().stream()
            .map(SourceConf::name)
            .filter(name -> !handedOff.containsKey(name))
            .toArray();
    Map<String, List<SourceYield.Loss>> losses = new HashMap<>();
    if (empty.length == 0) {
      return losses;
    }
    for (Row row :
        rejects()
            .filter(col("source").isin(empty))
            .groupBy("source", "stage", "rule")
            .agg(count(lit(1)))
            .collectAsList()) {
      losses
          .computeIfAbsent(row.getString(0), source -> new ArrayList<>())
          .add(new SourceYield.Loss(row.getString(1), row.getString(2), row.getLong(3)));
    }
    losses.values().forEach(own -> own.sort(GREATEST));
    return losses;
  }

  /** All rejects with the source of their row, null where the row is no longer there. */
  private Dataset<Row> rejects() {
    Dataset<Row> rejects = store.read(Tables.REJECTS).toDF();
    return Departures.inputs(Flow.described(recipe)).entrySet().stream()
        .map(
            step ->
                withSource(rejects.filter(col("stage").equalTo(step.getKey())), step.getValue()))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> withSource(Dataset<Row> rejects, Table<?> table) {
    Dataset<Row> origins = store.read(table).select(col("id"), col("origin.source").as("source"));
    return rejects.join(origins, rejects.col("row").equalTo(origins.col("id")), "left").drop("id");
  }

  private static final Comparator<SourceYield.Loss> GREATEST =
      Comparator.comparingLong(SourceYield.Loss::rows)
          .reversed()
          .thenComparing(SourceYield.Loss::stage)
          .thenComparing(SourceYield.Loss::rule);
}
