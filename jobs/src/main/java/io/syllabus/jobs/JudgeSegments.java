package io.syllabus.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Decides over the scores: the recipe's condition, part by part, so that a reject names the part
 * that it did not meet. Runs no model.
 */
public final class JudgeSegments implements Stage<Scored, Judged> {
  private static final String KEY_CLAUSE = "keyClause";
  private static final int LOOKED_AT = 200;
  private final JudgeConf conf;
  private final List<String> languages;

  /**
   * @param languages the ones to keep; none keeps all
   */
  public JudgeSegments(JudgeConf conf, List<String> languages) {
    this.conf = conf;
    this.languages = List.copyOf(languages);
  }

  /** What is hashed for the runner. */
  public record Settings(JudgeConf conf, List<String> languages) {}

  /** A row, and which parts of the condition it meets. */
  public record Held(Scored row, List<Boolean> met) {}

  @Override
  public String name() {
    return "judge";
  }

  @Override
  public Table<Scored> input() {
    return Tables.SCORED;
  }

  @Override
  public Table<Judged> output() {
    return Tables.JUDGED;
  }

  @Override
  public List<SideInput> alsoReads() {
    return conf.references().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .<SideInput>map(one -> new SideInput.OfFile(key(one.getKey()), Path.of(one.getValue())))
        .toList();
  }

  private static String key(String reference) {
    return "judge.references." + reference;
  }

  @Override
  public void check() {
    KeepCondition condition = condition();
    condition.check();
    References references = new References(conf.references());
    condition.quantiles().stream().filter(Quantiles.Quantile::isNamed).forEach(references::value);
  }

  private KeepCondition condition() {
    return KeepCondition.of(conf.keep());
  }

  @Override
  public Record conf() {
    return new Settings(conf.withoutPaths(), languages);
  }

  /** Where a threshold follows from the rows, one more may move it. */
  @Override
  public Reach reach() {
    boolean named = condition().quantiles().stream().allMatch(Quantiles.Quantile::isNamed);
    return named ? Reach.ROWS : Reach.TABLE;
  }

  @Override
  public Dataset<Outcome<Judged>> apply(Dataset<Scored> rows, StageContext context) {
    check();
    Map<Quantiles.Quantile, Double> thresholds = thresholds(named(rows), context);
    thresholds.forEach(JudgeSegments::tell);
    Verdicts verdicts = verdicts(rows, thresholds);
    List<String> parts = verdicts.parts();
    JudgeConf own = conf;
    List<String> spoken = languages;
    MapFunction<Held, Outcome<Judged>> decide = held -> outcome(held, parts, own, spoken);
    return verdicts.rows().map(decide, RecordEncoder.outcome(Judged.class));
  }

  /**
   * What the condition says of rows, part by part.
   *
   * @param parts as SQL
   * @param bounds the numbers that each part compares scores with
   * @param rows each with the parts that it meets
   */
  public record Verdicts(
      List<String> parts, List<List<KeepCondition.Bound>> bounds, Dataset<Held> rows) {
    /** The parts for people. */
    public List<String> words() {
      return parts.stream().map(KeepCondition::words).toList();
    }
  }

  /**
   * Holds rows against the condition.
   *
   * @param all the rows that thresholds follow from, where they follow from rows
   */
  public Verdicts verdicts(Dataset<Scored> all, Dataset<Scored> rows, StageContext context) {
    check();
    return verdicts(rows, thresholds(named(all), context));
  }

  private Verdicts verdicts(Dataset<Scored> rows, Map<Quantiles.Quantile, Double> values) {
    KeepCondition condition = condition();
    return new Verdicts(
        condition.parts(),
        condition.bounds(values::get),
        held(named(rows), condition.decided(values::get)));
  }

  private Map<Quantiles.Quantile, Double> thresholds(Dataset<Row> rows, StageContext context) {
    Map<String, String> files = new TreeMap<>();
    conf.references().keySet().forEach(name -> files.put(name, context.file(key(name)).toString()));
    References references = new References(files);
    Map<Quantiles.Quantile, Double> values = new LinkedHashMap<>();
    for (Quantiles.Quantile quantile : condition().quantiles()) {
      values.put(quantile, quantile.isNamed() ? references.value(quantile) : own(quantile, rows));
    }
    return values;
  }

  /** A quantile of the rows at hand; exact, so that no order of the rows moves it. */
  private static double own(Quantiles.Quantile quantile, Dataset<Row> rows) {
    Row found =
        rows.agg(expr("percentile(%s, %s)".formatted(quantile.sql(), quantile.share()))).head();
    if (found.isNullAt(0)) {
      throw new IllegalArgumentException(
          "Cannot judge by p%d(%s): no row has that score; see judge.keep"
              .formatted(Math.round(quantile.share() * 100), quantile.of()));
    }
    return found.getDouble(0);
  }

  private static void tell(Quantiles.Quantile quantile, double value) {
    if (!quantile.isNamed()) {
      System.err.printf(
          Locale.ROOT,
          "stage=judge quantile=%s share=%.2f value=%.6g%n",
          quantile.of().replace("`", ""),
          quantile.share(),
          value);
    }
  }

  private static Dataset<Row> named(Dataset<Scored> rows) {
    return rows.select(
        struct(col("*")).as("row"),
        col("scores.*"),
        col("origin.line").as("line"),
        col("passage.kind").as("kind"),
        col("origin.source").as("source"));
  }

  private static Dataset<Held> held(Dataset<Row> named, List<String> parts) {
    Column[] met =
        parts.stream()
            .map(part -> coalesce(expr(part).cast("boolean"), lit(false)))
            .toArray(Column[]::new);
    return named.select(col("row"), array(met).as("met")).as(RecordEncoder.of(Held.class));
  }

  private static Outcome<Judged> outcome(
      Held held, List<String> parts, JudgeConf conf, List<String> languages) {
    Scored row = held.row();
    String language = row.scores().language();
    if (!languages.isEmpty() && !languages.contains(language) && !"und".equals(language)) {
      return Outcome.rejected(Reject.dropped(row.id(), "language", language));
    }
    List<String> flags = flags(row, conf);
    int unmet = held.met().indexOf(false);
    if (unmet < 0) {
      return Outcome.kept(judged(row, "kept", flags));
    }
    if (conf.rescues() && flags.contains(KEY_CLAUSE)) {
      return Outcome.kept(judged(row, KEY_CLAUSE, flags));
    }
    return Outcome.rejected(reject(row, KeepCondition.words(parts.get(unmet))));
  }

  private static Reject reject(Scored row, String part) {
    boolean noise = part.equalsIgnoreCase("noiseKeep");
    return noise && row.scores().noiseRule() != null
        ? Reject.dropped(row.id(), "noise:" + row.scores().noiseRule(), row.scores().noiseIntent())
        : Reject.dropped(row.id(), part, null);
  }

  private static List<String> flags(Scored row, JudgeConf conf) {
    List<String> flags = new ArrayList<>();
    String text = row.passage().text();
    String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
    String seen = String.join(" ", row.passage().path()) + " " + start;
    if (row.passage().kind().equals("clause")
        && conf.keyClauses().stream().anyMatch(r -> Pattern.compile(r).matcher(seen).find())) {
      flags.add(KEY_CLAUSE);
    }
    return flags;
  }

  private static Judged judged(Scored row, String bucket, List<String> flags) {
    return new Judged(
        Ids.of("judged", row.id()),
        List.of(row.id()),
        row.origin(),
        row.passage(),
        row.scores(),
        row.vector(),
        bucket,
        flags);
  }
}
