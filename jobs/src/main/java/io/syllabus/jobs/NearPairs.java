package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.FactGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Pairs of rows that are alike: candidates share a bucket, every one is verified by its true
 * similarity, and the fact guard says which of the two may go. Pairs stay on the executors; what
 * comes to the driver are those of which one may go, and one variant for each row.
 */
final class NearPairs {
  private static final String DIFFERENT = FactGuard.Verdict.DIFFERENT.name();
  private final DedupConf conf;

  NearPairs(DedupConf conf) {
    this.conf = conf;
  }

  /**
   * What was found.
   *
   * @param duplicates pairs of which one may stand for the other
   * @param variants for a row the nearest one that is preferred to it and differs in a fact
   */
  record Found(List<Edge> duplicates, List<Edge> variants) {}

  /** A row and its place in the order of preference, 0 first. */
  public record Ranked(String id, int rank) {}

  /** Two rows, the preferred one first, their texts, and what of them is compared. */
  public record Compared<V>(
      String leftId, String rightId, String leftText, String rightText, V left, V right) {
    Alike measured(Likeness<V> likeness) {
      return new Alike(leftId, rightId, likeness.of(left, right), leftText, rightText);
    }
  }

  /** Two rows, the preferred one first, how alike they are, and their texts. */
  public record Alike(String a, String b, double similarity, String left, String right) {}

  /**
   * The verified pairs among the rows that still stand.
   *
   * @param standing ids in order of preference
   */
  Found among(Dataset<RowSignature> signatures, List<String> standing, StageContext context) {
    Dataset<Row> rows = ranked(signatures, standing);
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    for (Likeness<?> likeness : likenesses()) {
      String step = likeness.method() + "Pairs";
      Dataset<Edge> edges = context.keep(step, alike(rows, likeness, context));
      found.duplicates.addAll(duplicates(edges));
      found.variants.addAll(variants(edges));
    }
    return found;
  }

  private List<Likeness<?>> likenesses() {
    Likeness<?> wording = new WordingLikeness(conf.minhash().threshold());
    return conf.semantic().enabled()
        ? List.of(wording, new MeaningLikeness(conf.semantic()))
        : List.of(wording);
  }

  private static Dataset<Row> ranked(Dataset<RowSignature> signatures, List<String> standing) {
    SparkSession spark = signatures.sparkSession();
    List<Ranked> ranks =
        IntStream.range(0, standing.size()).mapToObj(i -> new Ranked(standing.get(i), i)).toList();
    return signatures.join(spark.createDataset(ranks, RecordEncoder.of(Ranked.class)), "id");
  }

  private static List<Edge> duplicates(Dataset<Edge> edges) {
    return edges.filter(col("facts").notEqual(DIFFERENT)).collectAsList();
  }

  /** One a row: the nearest, of several the one of the greatest id, as everywhere. */
  private static List<Edge> variants(Dataset<Edge> edges) {
    Column all = struct("a", "b", "similarity", "method", "facts");
    return edges
        .filter(col("facts").notEqual("SAME"))
        .groupBy("b")
        .agg(max_by(all, struct("similarity", "a")).as("edge"))
        .select("edge.*")
        .as(RecordEncoder.of(Edge.class))
        .collectAsList();
  }

  private Dataset<Edge> alike(Dataset<Row> rows, Likeness<?> likeness, StageContext context) {
    Dataset<Row> pairs = HotBuckets.pairs(likeness.buckets(rows), likeness.method(), context);
    return judged(measured(joined(pairs, rows, likeness.column()), likeness), likeness);
  }

  /** a, b, their ids, the compared column of both, and their texts. */
  private static Dataset<Row> joined(Dataset<Row> pairs, Dataset<Row> rows, String compared) {
    Column what = col(compared);
    return pairs
        .join(
            rows.select(
                col("rank").as("a"),
                col("id").as("leftId"),
                what.as("left"),
                col("text").as("leftText")),
            "a")
        .join(
            rows.select(
                col("rank").as("b"),
                col("id").as("rightId"),
                what.as("right"),
                col("text").as("rightText")),
            "b")
        .select("leftId", "rightId", "leftText", "rightText", "left", "right");
  }

  private static <V> Dataset<Alike> measured(Dataset<Row> pairs, Likeness<V> likeness) {
    Encoder<Compared<V>> encoder = RecordEncoder.of(Compared.class, likeness.compared());
    MapFunction<Compared<V>, Alike> measure = pair -> pair.measured(likeness);
    return pairs
        .as(encoder)
        .map(measure, RecordEncoder.of(Alike.class))
        .filter(col("similarity").geq(lit(likeness.threshold())));
  }

  /** Pairs that reach the threshold, each with what the guard says of it. */
  private Dataset<Edge> judged(Dataset<Alike> pairs, Likeness<?> likeness) {
    boolean guarded = conf.guarded();
    String method = likeness.method();
    MapPartitionsFunction<Alike, Edge> judge =
        partition -> Iterators.map(partition, new PairGuard(guarded, method)::judge);
    return pairs
        .sortWithinPartitions("b", "a") // the many in turn, the pivots again and again
        .mapPartitions(judge, RecordEncoder.of(Edge.class));
  }
}
