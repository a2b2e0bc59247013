package io.syllabus.pipelines.tune;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.syllabus.jobs.JudgeSegments;
import io.syllabus.jobs.KeepCondition.Bound;
import io.syllabus.jobs.NamedScores;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.trial.LocalContext;
import io.syllabus.quality.signals.Distribution;
import io.syllabus.quality.signals.Part;
import io.syllabus.quality.signals.Signals;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Scored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Looks at scored rows through the condition of a recipe, where the rows are: what comes back grows
 * with the scores and the thresholds, not with the rows. Runs no model.
 */
public final class SignalSurvey {
  private static final int SHOWN = 200; // characters of a row's text
  private static final int TWINS = 4; // rows looked at for one that is shown: many say the same

  /** Scores of models, of which each language has its own with a scale of its own. */
  private static final String OF_MODELS = "(?i)similarity$|^seed|^perplexity";

  private final Recipe recipe;
  private final Path temp;

  /**
   * @param temp where steps of the condition may lie
   */
  public SignalSurvey(Recipe recipe, Path temp) {
    this.recipe = recipe;
    this.temp = temp;
  }

  /** A row as it is looked at. */
  public record Look(
      String id, String language, boolean shown, Map<String, Double> numbers, List<Boolean> met) {}

  /** A value of a score, in the rows of a language or, where that is empty, in all. */
  public record Value(String score, String language, double value) {}

  /** Where it stands in the histogram. */
  public record Bin(String score, String language, int bin) {}

  /** Rows of a language, and those of them that parts of the condition drop. */
  @SuppressWarnings("ArrayRecordComponent") // added up, never compared
  private record Drops(long rows, long kept, long[] drops, long[] alone) {}

  /**
   * What the scores say.
   *
   * @param all the rows that thresholds follow from, where they follow from rows
   * @param rows the rows that are looked at
   * @param without columns that are left out
   * @param nearest rows on each side of a threshold
   * @param shown rows whose text may be shown
   */
  public Signals of(
      Dataset<Scored> all,
      Dataset<Scored> rows,
      Pattern without,
      int nearest,
      FilterFunction<Scored> shown) {
    JudgeSegments judge = new JudgeSegments(recipe.judge(), recipe.languages());
    LocalContext context = new LocalContext(rows.sparkSession(), judge, temp);
    JudgeSegments.Verdicts verdicts = judge.verdicts(all, rows, context);
    MapFunction<JudgeSegments.Held, Look> look = held -> look(held, shown.call(held.row()));
    Dataset<Row> looks = verdicts.rows().map(look, RecordEncoder.of(Look.class)).toDF().persist();
    try {
      return signals(verdicts, looks, all, without, nearest);
    } finally {
      looks.unpersist();
    }
  }

  private static Look look(JudgeSegments.Held held, boolean shown) {
    Scored row = held.row();
    return new Look(
        row.id(), row.scores().language(), shown, NamedScores.numbers(row.scores()), held.met());
  }

  private Signals signals(
      JudgeSegments.Verdicts verdicts,
      Dataset<Row> looks,
      Dataset<Scored> all,
      Pattern without,
      int nearest) {
    Map<String, Drops> drops = drops(looks, verdicts.parts().size());
    Drops whole = drops.get("");
    List<Distribution> distributions = distributions(values(looks, without), drops);
    List<List<Bound>> bounds = bounds(verdicts, distributions);
    Map<Bound, Part.Edge> edges = edges(bounds, looks, all, nearest);
    List<Part> parts =
        IntStream.range(0, bounds.size())
            .mapToObj(
                i ->
                    new Part(
                        verdicts.words().get(i),
                        whole.drops()[i],
                        whole.alone()[i],
                        bounds.get(i).stream().map(edges::get).toList()))
            .toList();
    return new Signals(recipe.judge().keep(), whole.rows(), whole.kept(), distributions, parts);
  }

  /** By language, and of all together under the empty name. */
  private static Map<String, Drops> drops(Dataset<Row> looks, int parts) {
    Column unmet = expr("size(filter(met, part -> not part))");
    List<Column> counts = new ArrayList<>();
    counts.add(sum(unmet.equalTo(0).cast("long")));
    for (int i = 0; i < parts; i++) {
      Column dropped = not(col("met").getItem(i));
      counts.add(sum(dropped.cast("long")));
      counts.add(sum(dropped.and(unmet.equalTo(1)).cast("long")));
    }
    Map<String, Drops> found = new HashMap<>();
    found.put("", new Drops(0, 0, new long[parts], new long[parts]));
    looks
        .groupBy("language")
        .agg(count(lit(1)), counts.toArray(Column[]::new))
        .collectAsList()
        .forEach(row -> found.put(row.getString(0), drops(row, parts)));
    found.values().stream().reduce(SignalSurvey::plus).ifPresent(sum -> found.put("", sum));
    return found;
  }

  private static Drops drops(Row row, int parts) {
    return new Drops(
        row.getLong(1),
        row.getLong(2),
        IntStream.range(0, parts).mapToLong(i -> row.getLong(3 + 2 * i)).toArray(),
        IntStream.range(0, parts).mapToLong(i -> row.getLong(4 + 2 * i)).toArray());
  }

  private static Drops plus(Drops a, Drops b) {
    return new Drops(
        a.rows() + b.rows(),
        a.kept() + b.kept(),
        plus(a.drops(), b.drops()),
        plus(a.alone(), b.alone()));
  }

  private static long[] plus(long[] a, long[] b) {
    return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
  }

  private static Dataset<Row> values(Dataset<Row> looks, Pattern without) {
    Column languages =
        when(col("score").rlike(OF_MODELS), array(lit(""), col("language")))
            .otherwise(array(lit("")));
    return looks
        .select(col("language"), explode(col("numbers")).as(new String[] {"score", "value"}))
        .filter(not(col("score").rlike("^(?:" + without.pattern() + ")$")))
        .filter(not(isnan(col("value"))))
        .select(col("score"), explode(languages).as("language"), col("value"));
  }

  /** In the order of their names; heuristics, of which there are many, come last. */
  private static List<Distribution> distributions(Dataset<Row> values, Map<String, Drops> drops) {
    String shares =
        IntStream.range(0, Distribution.QUANTILES)
            .mapToObj(i -> Distribution.share(i) + "D")
            .collect(Collectors.joining(", ", "array(", ")"));
    Map<String, double[]> quantiles = new TreeMap<>();
    List<Row> spread =
        values
            .groupBy("score", "language")
            .agg(count(lit(1)), expr("percentile(value, %s)".formatted(shares)))
            .collectAsList();
    spread.forEach(row -> quantiles.put(name(row), numbers(row.getList(3))));
    Map<String, long[]> histograms = histograms(values, quantiles);
    return spread.stream()
        .map(
            row ->
                new Distribution(
                    row.getString(0),
                    row.getString(1),
                    row.getLong(2),
                    drops.get(row.getString(1)).rows() - row.getLong(2),
                    quantiles.get(name(row)),
                    histograms.get(name(row))))
        .sorted(
            Comparator.comparing((Distribution of) -> NamedScores.isHeuristic(of.score()))
                .thenComparing(Distribution::score)
                .thenComparing(Distribution::language))
        .toList();
  }

  private static String name(Row row) {
    return name(row.getString(0), row.getString(1));
  }

  private static String name(String score, String language) {
    return score + "\n" + language;
  }

  private static double[] numbers(List<Double> all) {
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Map<String, long[]> histograms(
      Dataset<Row> values, Map<String, double[]> quantiles) {
    MapFunction<Value, Bin> bin =
        value -> {
          double[] own = quantiles.get(name(value.score(), value.language()));
          int place = Distribution.bin(value.value(), own[0], own[own.length - 1]);
          return new Bin(value.score(), value.language(), place);
        };
    Map<String, long[]> histograms = new HashMap<>();
    values
        .as(RecordEncoder.of(Value.class))
        .map(bin, RecordEncoder.of(Bin.class))
        .groupBy("score", "language", "bin")
        .count()
        .collectAsList()
        .forEach(
            row ->
                histograms
                        .computeIfAbsent(name(row), score -> new long[Distribution.BINS])[
                        row.getInt(2)] =
                    row.getLong(3));
    return histograms;
  }

  /** Those of each part once, by the columns' own names: SQL does not mind their case. */
  private static List<List<Bound>> bounds(
      JudgeSegments.Verdicts verdicts, List<Distribution> distributions) {
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    distributions.forEach(of -> names.put(of.score(), of.score()));
    return verdicts.bounds().stream()
        .map(
            part ->
                part.stream()
                    .map(
                        bound ->
                            new Bound(
                                names.getOrDefault(bound.score(), bound.score()),
                                bound.upwards(),
                                bound.value()))
                    .distinct()
                    .toList())
        .toList();
  }

  private static Map<Bound, Part.Edge> edges(
      List<List<Bound>> bounds, Dataset<Row> looks, Dataset<Scored> all, int nearest) {
    List<Bound> each = bounds.stream().flatMap(List::stream).distinct().toList();
    if (each.isEmpty()) {
      return Map.of();
    }
    List<Row> found =
        IntStream.range(0, each.size())
            .boxed()
            .flatMap(i -> sides(each.get(i), i, looks, nearest * TWINS).stream())
            .reduce(Dataset::unionAll)
            .orElseThrow()
            .collectAsList();
    Map<String, String> texts = texts(found, all);
    Map<Bound, Part.Edge> edges = new HashMap<>();
    for (int i = 0; i < each.size(); i++) {
      Bound bound = each.get(i);
      edges.put(
          bound,
          new Part.Edge(
              bound.score(),
              bound.upwards(),
              bound.value(),
              near(found, i, false, texts, nearest),
              near(found, i, true, texts, nearest)));
    }
    return edges;
  }

  /** The rows nearest to a bound on either side, those of one distance by their ids. */
  private static List<Dataset<Row>> sides(Bound bound, int number, Dataset<Row> looks, int rows) {
    Column value = col("numbers").getItem(bound.score());
    Column above = value.geq(bound.value());
    Dataset<Row> near =
        looks
            .filter(col("shown").and(value.isNotNull()))
            .select(lit(number).as("bound"), above.as("above"), col("id"), value.as("value"));
    Column distance = abs(col("value").minus(bound.value()));
    return List.of(
        near.filter(not(col("above"))).orderBy(distance, col("id")).limit(rows),
        near.filter(col("above")).orderBy(distance, col("id")).limit(rows));
  }

  private static Map<String, String> texts(List<Row> found, Dataset<Scored> all) {
    List<String> ids = found.stream().map(row -> row.getString(2)).distinct().toList();
    Map<String, String> texts = new HashMap<>();
    all.filter(col("id").isInCollection(ids))
        .select(col("id"), col("passage.text"))
        .collectAsList()
        .forEach(row -> texts.put(row.getString(0), beginning(row.getString(1))));
    return texts;
  }

  private static String beginning(String whole) {
    String text = whole.replaceAll("\\s+", " ");
    return text.substring(
        0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))));
  }

  /** The nearest that say different things. */
  private static List<Part.Near> near(
      List<Row> found, int bound, boolean above, Map<String, String> texts, int nearest) {
    Set<String> said = new HashSet<>();
    return found.stream()
        .filter(row -> row.getInt(0) == bound && row.getBoolean(1) == above)
        .map(row -> new Part.Near(row.getString(2), row.getDouble(3), texts.get(row.getString(2))))
        .filter(row -> said.add(row.text()))
        .limit(nearest)
        .toList();
  }
}
