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
import java.util.ArrayList;
import java.util.List;
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
  public void check() {
    KeepCondition.of(conf.keep()).check();
  }

  @Override
  public Record conf() {
    return new Settings(conf, languages);
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Judged>> apply(Dataset<Scored> rows, StageContext context) {
    check();
    List<String> parts = KeepCondition.of(conf.keep()).parts();
    JudgeConf own = conf;
    List<String> spoken = languages;
    MapFunction<Held, Outcome<Judged>> decide = held -> outcome(held, parts, own, spoken);
    return held(rows, parts).map(decide, RecordEncoder.outcome(Judged.class));
  }

  private Dataset<Held> held(Dataset<Scored> rows, List<String> parts) {
    Dataset<Row> named =
        rows.select(
            struct(col("*")).as("row"),
            col("scores.*"),
            col("origin.line").as("line"),
            col("passage.kind").as("kind"),
            col("origin.source").as("source"));
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
