package io.syllabus.pipelines.tune;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.JudgeSegments;
import io.syllabus.jobs.KeepCondition.Bound;
import io.syllabus.jobs.NamedScores;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.trial.LocalContext;
import io.syllabus.quality.tune.Choice;
import io.syllabus.quality.tune.Distribution;
import io.syllabus.quality.tune.Part;
import io.syllabus.quality.tune.Tuning;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.score.Ranks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;

/** Looks at a sample of the scored rows through the condition of the recipe. Runs no model. */
public final class Tuner {
  private static final int NEAREST = 5; // rows on each side of a threshold
  private static final int SHOWN = 200; // characters of a row's text

  private static final Pattern OF_MODELS = Pattern.compile("(?i)similarity|^seed|perplexity");

  private final TableStore store;
  private final Recipe recipe;

  public Tuner(TableStore store, Recipe recipe) {
    this.store = store;
    this.recipe = recipe;
  }

  /** A row with its numbers and the parts of the condition that it meets. */
  private record Seen(
      String id,
      String language,
      String text,
      SortedMap<String, Double> numbers,
      List<Boolean> met) {
    double number(String score) {
      return numbers.getOrDefault(score, Double.NaN);
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
    JudgeSegments judge = new JudgeSegments(recipe.judge(), recipe.languages());
    LocalContext context = new LocalContext(store.spark(), judge, store.workspace().temp());
    JudgeSegments.Verdicts verdicts = judge.verdicts(all, sample, context);
    List<Seen> seen = seen(verdicts);
    List<Part> parts = parts(verdicts, seen);
    Map<String, Distribution> distributions = distributions(seen);
    return new Tuning(
        recipe.name(),
        recipe.judge().keep(),
        seen.size(),
        all.count(),
        (int) seen.stream().filter(row -> !row.met().contains(false)).count(),
        List.copyOf(distributions.values()),
        correlations(seen),
        parts,
        labels.isEmpty() ? List.of() : choices(labelled(all, labels), labels, precision),
        Tuning.warnings(parts, seen.size(), distributions));
  }

  private static List<Seen> seen(JudgeSegments.Verdicts verdicts) {
    return verdicts.rows().collectAsList().stream()
        .map(held -> seen(held.row(), held.met()))
        .toList();
  }

  private static Seen seen(Scored row, List<Boolean> met) {
    String text = row.passage().text().replaceAll("\\s+", " ");
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return new Seen(
        row.id(),
        row.scores().language(),
        text.substring(0, end),
        NamedScores.numbers(row.scores()),
        met);
  }

  /** Those of likeness and perplexity by language, too: each model has a scale of its own. */
  private static Map<String, Distribution> distributions(List<Seen> rows) {
    return spread(rows).stream()
        .flatMap(of -> Stream.concat(Stream.of(of), byLanguage(of.score(), rows)))
        .collect(
            Collectors.toMap(
                Distribution::score, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** The scores of all rows; heuristics, of which there are many, come last. */
  private static List<Distribution> spread(List<Seen> rows) {
    return Distribution.ofAll(rows.stream().map(Seen::numbers).toList()).stream()
        .sorted(Comparator.comparing(of -> NamedScores.isHeuristic(of.score())))
        .toList();
  }

  private static Stream<Distribution> byLanguage(String score, List<Seen> rows) {
    return OF_MODELS.matcher(score).find()
        ? rows.stream()
            .collect(Collectors.groupingBy(Seen::language, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(own -> Distribution.of(score + " " + own.getKey(), numbers(own.getValue(), score)))
            .filter(of -> of.rows() > 0)
        : Stream.empty();
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

  private static List<Part> parts(JudgeSegments.Verdicts verdicts, List<Seen> rows) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < verdicts.parts().size(); i++) {
      int part = i;
      List<Seen> dropped = rows.stream().filter(row -> !row.met().get(part)).toList();
      int alone =
          (int)
              dropped.stream()
                  .filter(row -> row.met().stream().filter(met -> !met).count() == 1)
                  .count();
      List<Part.Edge> edges =
          verdicts.bounds().get(part).stream().distinct().map(bound -> edge(bound, rows)).toList();
      parts.add(new Part(verdicts.words().get(part), dropped.size(), alone, edges));
    }
    return parts;
  }

  private static Part.Edge edge(Bound bound, List<Seen> rows) {
    Map<Boolean, List<Part.Near>> sides =
        rows.stream()
            .filter(row -> row.numbers().containsKey(bound.score()))
            .map(row -> new Part.Near(row.id(), row.number(bound.score()), row.text()))
            .sorted(Comparator.comparingDouble(near -> Math.abs(near.value() - bound.value())))
            .collect(Collectors.partitioningBy(near -> near.value() >= bound.value()));
    return new Part.Edge(
        bound.score(),
        bound.value(),
        sides.get(false).stream().limit(NEAREST).toList(),
        sides.get(true).stream().limit(NEAREST).toList());
  }

  private static List<Seen> labelled(Dataset<Scored> all, Map<String, Boolean> labels) {
    List<Seen> rows =
        all.filter(col("id").isInCollection(labels.keySet())).collectAsList().stream()
            .map(row -> seen(row, List.of()))
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
