package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.Decision;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.FactGuard;
import io.syllabus.udfs.dedup.Jaccard;
import io.syllabus.udfs.dedup.RandomHyperplanes;
import io.syllabus.udfs.dedup.RecentStatements;
import io.syllabus.udfs.dedup.SemanticConf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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

  /** Two rows, the preferred one first, and how alike they are. */
  public record Alike(String a, String b, double similarity, String left, String right) {}

  /** A row and its places. */
  public record Buckets(String id, int rank, List<String> buckets) {}

  /**
   * The verified pairs among the rows that still stand.
   *
   * @param standing ids in order of preference
   */
  Found among(Dataset<Signature> signatures, List<String> standing, Desk desk) {
    Dataset<Row> rows = ranked(signatures, standing);
    Dataset<Edge> edges = desk.keep("wordingPairs", alike(rows, desk));
    List<Edge> duplicates = new ArrayList<>(duplicates(edges));
    List<Edge> variants = new ArrayList<>(variants(edges));
    if (conf.semantic().enabled()) {
      Dataset<Edge> meaning = desk.keep("meaningPairs", meaningAlike(rows, desk));
      duplicates.addAll(duplicates(meaning));
      variants.addAll(variants(meaning));
    }
    return new Found(duplicates, variants);
  }

  private static Dataset<Row> ranked(Dataset<Signature> signatures, List<String> standing) {
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

  /** Likeness of wording: MinHash bands, then the true Jaccard similarity. */
  private Dataset<Edge> alike(Dataset<Row> rows, Desk desk) {
    Dataset<Row> buckets = rows.select(col("id"), col("rank"), explode(col("bands")).as("bucket"));
    Dataset<Row> pairs = HotBuckets.pairs(buckets, desk, "wording");
    double threshold = conf.minhash().threshold();
    MapPartitionsFunction<Row, Alike> measure =
        partition ->
            Iterators.map(
                partition,
                row -> pair(row, Jaccard.of(longs(row.getList(2)), longs(row.getList(3)))));
    return judged(
        joined(pairs, rows, "shingles").mapPartitions(measure, RecordEncoder.of(Alike.class)),
        threshold,
        Decision.MINHASH);
  }

  /** Likeness of meaning within a language: random hyperplanes, then the cosine. */
  private Dataset<Edge> meaningAlike(Dataset<Row> rows, Desk desk) {
    SemanticConf semantic = conf.semantic();
    MapPartitionsFunction<Row, Buckets> place =
        partition -> {
          Map<Integer, RandomHyperplanes> planes = new HashMap<>();
          return Iterators.map(partition, row -> buckets(row, semantic, planes));
        };
    Dataset<Row> buckets =
        rows.select("id", "rank", "language", "vector")
            .mapPartitions(place, RecordEncoder.of(Buckets.class))
            .select(col("id"), col("rank"), explode(col("buckets")).as("bucket"));
    Dataset<Row> pairs = HotBuckets.pairs(buckets, desk, "meaning");
    MapPartitionsFunction<Row, Alike> measure =
        partition ->
            Iterators.map(partition, row -> pair(row, cosine(row.getList(2), row.getList(3))));
    return judged(
        joined(pairs, rows, "vector").mapPartitions(measure, RecordEncoder.of(Alike.class)),
        semantic.threshold(),
        Decision.SEMANTIC);
  }

  private static Buckets buckets(
      Row row, SemanticConf conf, Map<Integer, RandomHyperplanes> planes) {
    float[] vector = floats(row.getList(3));
    List<String> keys =
        vector.length == 0
            ? List.of()
            : Arrays.stream(planes.computeIfAbsent(vector.length, conf::planes).keys(vector))
                .mapToObj(key -> row.getString(2) + key)
                .toList();
    return new Buckets(row.getString(0), row.getInt(1), keys);
  }

  /** Pairs that reach the threshold, each with what the guard says of it. */
  private Dataset<Edge> judged(Dataset<Alike> pairs, double threshold, String method) {
    boolean guarded = conf.guarded();
    MapPartitionsFunction<Alike, Edge> judge =
        partition -> {
          Guard guard = new Guard(guarded, method);
          return Iterators.map(partition, guard::judge);
        };
    return pairs
        .filter(col("similarity").geq(lit(threshold)))
        .sortWithinPartitions("b", "a") // the many in turn, the pivots again and again
        .mapPartitions(judge, RecordEncoder.of(Edge.class));
  }

  /** Judges the pairs of a partition; a text that many pairs share is read once. */
  private static final class Guard {
    private final boolean guarded;
    private final String method;
    private final RecentStatements read = new RecentStatements();

    Guard(boolean guarded, String method) {
      this.guarded = guarded;
      this.method = method;
    }

    Edge judge(Alike pair) {
      return new Edge(pair.a(), pair.b(), pair.similarity(), method, verdict(pair));
    }

    private FactGuard.Verdict verdict(Alike pair) {
      return guarded
          ? FactGuard.compare(read.of(pair.a(), pair.left()), read.of(pair.b(), pair.right()))
          : FactGuard.Verdict.SAME;
    }
  }

  /** a, b, what of both, text of both. */
  private static Dataset<Row> joined(Dataset<Row> pairs, Dataset<Row> rows, String what) {
    Dataset<Row> left =
        rows.select(col("id").as("leftId"), col(what).as("left"), col("text").as("leftText"));
    Dataset<Row> right =
        rows.select(col("id").as("rightId"), col(what).as("right"), col("text").as("rightText"));
    return pairs
        .join(left, col("a").equalTo(col("leftId")))
        .join(right, col("b").equalTo(col("rightId")))
        .select("a", "b", "left", "right", "leftText", "rightText");
  }

  /** A row of {@link #joined} with what was measured of it. */
  private static Alike pair(Row row, double similarity) {
    return new Alike(
        row.getString(0), row.getString(1), similarity, row.getString(4), row.getString(5));
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private static double cosine(List<Float> a, List<Float> b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += (double) a.get(i) * b.get(i);
    }
    return sum;
  }
}
