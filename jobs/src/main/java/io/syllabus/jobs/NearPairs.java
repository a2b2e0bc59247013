package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.Decision;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.Jaccard;
import io.syllabus.udfs.dedup.RandomHyperplanes;
import io.syllabus.udfs.dedup.SemanticConf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Pairs of rows that are alike: candidates share a bucket, and every one is verified. */
public final class NearPairs {
  private final DedupConf conf;

  NearPairs(DedupConf conf) {
    this.conf = conf;
  }

  /** The verified pairs among the rows that still stand. */
  List<Edge> among(Dataset<Signature> signatures, Set<String> standing, Desk desk) {
    Set<String> ids = new TreeSet<>(standing);
    FilterFunction<Signature> stands = row -> ids.contains(row.id());
    Dataset<Signature> rows = signatures.filter(stands);
    List<Edge> edges = new ArrayList<>(alike(rows, desk).collectAsList());
    if (conf.semantic().enabled()) {
      edges.addAll(meaningAlike(rows, desk).collectAsList());
    }
    return edges;
  }

  /** Likeness of wording: MinHash bands, then the true Jaccard similarity. */
  private Dataset<Edge> alike(Dataset<Signature> rows, Desk desk) {
    Dataset<Row> buckets = rows.select(col("id"), explode(col("bands")).as("bucket"));
    Dataset<Verified> pairs =
        joined(candidates(buckets, desk, "wording"), rows, col("shingles"), Verified.class);
    MapFunction<Verified, Edge> measure =
        pair ->
            new Edge(
                pair.a, pair.b, Jaccard.of(longs(pair.left), longs(pair.right)), Decision.MINHASH);
    return above(pairs.map(measure, RecordEncoder.of(Edge.class)), conf.minhash().threshold());
  }

  /** Likeness of meaning within a language: random hyperplanes, then the cosine. */
  private Dataset<Edge> meaningAlike(Dataset<Signature> rows, Desk desk) {
    SemanticConf semantic = conf.semantic();
    MapFunction<Signature, Buckets> place = row -> Buckets.of(row, semantic);
    Dataset<Row> buckets =
        rows.map(place, RecordEncoder.of(Buckets.class))
            .select(col("id"), explode(col("buckets")).as("bucket"));
    Dataset<Meaning> pairs =
        joined(candidates(buckets, desk, "meaning"), rows, col("vector"), Meaning.class);
    MapFunction<Meaning, Edge> measure =
        pair -> new Edge(pair.a, pair.b, cosine(pair.left, pair.right), Decision.SEMANTIC);
    return above(pairs.map(measure, RecordEncoder.of(Edge.class)), semantic.threshold());
  }

  /** Two rows and the shingles of both. */
  public record Verified(String a, String b, List<Long> left, List<Long> right) {}

  /** Two rows and the vectors of both. */
  public record Meaning(String a, String b, List<Float> left, List<Float> right) {}

  /** A row and its places. */
  public record Buckets(String id, List<String> buckets) {
    static Buckets of(Signature row, SemanticConf conf) {
      if (row.vector().isEmpty()) {
        return new Buckets(row.id(), List.of());
      }
      float[] vector = floats(row.vector());
      RandomHyperplanes planes =
          PerJvm.of(
              RandomHyperplanes.class,
              List.of(conf, vector.length),
              key -> conf.planes(vector.length));
      return new Buckets(
          row.id(), Arrays.stream(planes.keys(vector)).mapToObj(k -> row.language() + k).toList());
    }
  }

  private static Dataset<Row> candidates(Dataset<Row> buckets, Desk desk, String step) {
    Dataset<Row> kept = desk.keep(step, buckets);
    Dataset<Row> other = kept.select(col("id").as("b"), col("bucket").as("same"));
    return kept.select(col("id").as("a"), col("bucket"))
        .join(other, col("bucket").equalTo(col("same")).and(col("a").lt(col("b"))))
        .select("a", "b")
        .distinct();
  }

  private static <V extends Record> Dataset<V> joined(
      Dataset<Row> pairs, Dataset<Signature> rows, Column what, Class<V> type) {
    Dataset<Row> left = rows.select(col("id").as("leftId"), what.as("left"));
    Dataset<Row> right = rows.select(col("id").as("rightId"), what.as("right"));
    return pairs
        .join(left, col("a").equalTo(col("leftId")))
        .join(right, col("b").equalTo(col("rightId")))
        .select("a", "b", "left", "right")
        .as(RecordEncoder.of(type));
  }

  private static Dataset<Edge> above(Dataset<Edge> edges, double threshold) {
    FilterFunction<Edge> near = edge -> edge.similarity() >= threshold;
    return edges.filter(near);
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
