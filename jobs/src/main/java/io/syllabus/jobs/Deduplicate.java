package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.Unique;
import io.syllabus.udfs.dedup.DedupConf;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/**
 * Leaves one of each: superseded revisions, exact copies, near copies (MinHash, verified by the
 * true Jaccard similarity) and, where the recipe asks, rows of one meaning.
 *
 * <p>A dropped row resembles its own survivor directly, and with {@code dedup.facts: guard} says
 * nothing that the survivor does not; see {@link io.syllabus.udfs.dedup.ClusterSurvivors}. One
 * cluster may keep several rows. A row that stays though it is like another but for a fact names it
 * in {@code variantOf}.
 */
public final class Deduplicate implements Stage<Judged, Unique> {
  private final DedupConf conf;
  private final List<String> sources;

  /**
   * @param sources names of the recipe's sources, the preferred first
   */
  public Deduplicate(DedupConf conf, List<String> sources) {
    this.conf = conf;
    this.sources = List.copyOf(sources);
  }

  /** What is hashed for the runner. */
  public record Settings(DedupConf conf, List<String> sources) {}

  @Override
  public String name() {
    return "dedup";
  }

  @Override
  public Table<Judged> input() {
    return Tables.JUDGED;
  }

  @Override
  public Table<Unique> output() {
    return Tables.UNIQUE;
  }

  @Override
  public Record conf() {
    return new Settings(conf, sources);
  }

  @Override
  public Reach reach() {
    return Reach.TABLE;
  }

  @Override
  public Dataset<Outcome<Unique>> apply(Dataset<Judged> rows, StageContext context) {
    Dataset<RowSignature> signatures = context.keep("signatures", RowSignature.of(rows, conf));
    Survival survival = Survival.before(RowSignature.candidates(signatures, sources), conf);
    NearPairs.Found found = new NearPairs(conf).among(signatures, survival.standing(), context);
    return outcomes(rows, survival.after(found.duplicates(), found.variants()));
  }

  private Dataset<Outcome<Unique>> outcomes(Dataset<Judged> rows, List<DedupDecision> decisions) {
    double threshold = conf.minhash().threshold();
    double meaning = conf.semantic().threshold();
    MapFunction<Tuple2<Judged, DedupDecision>, Outcome<Unique>> say =
        pair -> outcome(pair._1(), pair._2(), threshold, meaning);
    return Decided.beside(rows, decisions, DedupDecision.class)
        .map(say, RecordEncoder.outcome(Unique.class));
  }

  private static Outcome<Unique> outcome(
      Judged row, DedupDecision decision, double threshold, double meaning) {
    if (decision.duplicateOf() != null) {
      Double limit =
          switch (decision.method()) {
            case "minhash" -> threshold;
            case "semantic" -> meaning;
            default -> null;
          };
      return Outcome.rejected(
          Reject.inFavour(
              row.id(), decision.method(), decision.similarity(), limit, decision.duplicateOf()));
    }
    return Outcome.kept(
        new Unique(
            Ids.of("unique", row.id()),
            List.of(row.id()),
            row.origin(),
            row.passage(),
            row.scores(),
            row.flags(),
            decision.cluster(),
            decision.clusterSize(),
            decision.supersedes(),
            decision.variantOf()));
  }
}
