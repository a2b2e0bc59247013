package io.syllabus.pipelines.tune;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.NamedScores;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.quality.signals.Distribution;
import io.syllabus.quality.signals.Signals;
import io.syllabus.quality.tune.Choice;
import io.syllabus.quality.tune.Tuning;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.score.Ranks;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;

/** Looks at a sample of the scored rows through the condition of the recipe. Runs no model. */
public final class Tuner {
  private static final int NEAREST = 5; // rows on each side of a threshold
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final TableStore store;
  private final Recipe recipe;

  public Tuner(TableStore store, Recipe recipe) {
    this.store = store;
    this.recipe = recipe;
  }

  /** A row with its numbers. */
  private record Seen(String id, SortedMap<String, Double> numbers) {
    static Seen of(Scored row) {
      return new Seen(row.id(), NamedScores.numbers(row.scores()));
    }
  }

  /**
   * What a sample says.
   *
   * @param rows of the sample, by the hash of their ids; those with a label come beside it
   * @param labels row → whether it is wanted
   * @param precision that proposed thresholds must reach
   * @throws UsageException where nothing has been scored yet
   */
  public Tuning tune(int rows, Map<String, Boolean> labels, double precision) {
    if (!store.exists(Tables.SCORED)) {
      throw new UsageException(
          "Cannot tune recipe '%s': nothing is scored yet; start with ./syllabus run RECIPE --to score"
              .formatted(recipe.name()));
    }
    Dataset<Scored> all = store.read(Tables.SCORED);
    Dataset<Scored> sample = all.orderBy(xxhash64(col("id")), col("id")).limit(rows);
    Signals signals =
        new SignalSurvey(recipe, store.workspace().temp())
            .of(all, sample, NOTHING, NEAREST, row -> true);
    return new Tuning(
        recipe.name(),
        all.count(),
        signals,
        correlations(sample.collectAsList().stream().map(Seen::of).toList()),
        labels.isEmpty() ? List.of() : choices(labelled(all, labels), labels, precision),
        signals.warnings());
  }

  private static List<Distribution> spread(List<Seen> rows) {
    return Distribution.ofAll(rows.stream().map(Seen::numbers).toList());
  }

  private static double[] numbers(List<Seen> rows, String score) {
    return Distribution.values(rows.stream().map(Seen::numbers).toList(), score);
  }

  private static Map<String, Map<String, Double>> correlations(List<Seen> rows) {
    List<String> scores =
        spread(rows).stream()
            .filter(Distribution::varies)
            .map(Distribution::score)
            .filter(score -> !NamedScores.isHeuristic(score))
            .toList();
    Map<String, Map<String, Double>> correlations = new LinkedHashMap<>();
    for (String score : scores) {
      Map<String, Double> own = new LinkedHashMap<>();
      scores.forEach(
          other -> own.put(other, Ranks.correlation(numbers(rows, score), numbers(rows, other))));
      correlations.put(score, own);
    }
    return correlations;
  }

  private static List<Seen> labelled(Dataset<Scored> all, Map<String, Boolean> labels) {
    List<Seen> rows =
        all.filter(col("id").isInCollection(labels.keySet())).collectAsList().stream()
            .map(Seen::of)
            .toList();
    if (rows.isEmpty()) {
      throw new UsageException(
          "Cannot use --labels: none of its %d ids is that of a scored row; take them from the page of ./syllabus tune"
              .formatted(labels.size()));
    }
    return rows;
  }

  private static List<Choice> choices(
      List<Seen> rows, Map<String, Boolean> labels, double precision) {
    return spread(rows).stream()
        .filter(Distribution::varies)
        .map(of -> choice(of.score(), rows, labels, precision))
        .sorted(Comparator.comparingDouble(Choice::auc).reversed())
        .toList();
  }

  private static Choice choice(
      String score, List<Seen> rows, Map<String, Boolean> labels, double precision) {
    List<Seen> own = rows.stream().filter(row -> row.numbers().containsKey(score)).toList();
    boolean[] wanted = new boolean[own.size()];
    IntStream.range(0, wanted.length).forEach(i -> wanted[i] = labels.get(own.get(i).id()));
    return Choice.of(score, numbers(own, score), wanted, precision);
  }
}
