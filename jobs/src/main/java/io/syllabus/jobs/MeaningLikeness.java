package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.xxhash64;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.Decision;
import io.syllabus.udfs.dedup.RandomHyperplanes;
import io.syllabus.udfs.dedup.SemanticConf;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Likeness of meaning within a language: random hyperplanes, then the cosine. */
record MeaningLikeness(SemanticConf conf) implements Likeness {

  /** A row and its places among the rows of its language. */
  public record Keyed(int rank, String language, List<Long> keys) {}

  @Override
  public String method() {
    return Decision.SEMANTIC;
  }

  @Override
  public double threshold() {
    return conf.threshold();
  }

  @Override
  public String column() {
    return "vector";
  }

  /** Rows without a vector have no place. */
  @Override
  public Dataset<Row> buckets(Dataset<Row> rows) {
    SemanticConf own = conf;
    MapPartitionsFunction<Row, Keyed> place =
        partition -> {
          Map<Integer, RandomHyperplanes> planes = new HashMap<>(); // by dimension
          return Iterators.map(partition, row -> keyed(row, own, planes));
        };
    return rows.select("rank", "language", "vector")
        .mapPartitions(place, RecordEncoder.of(Keyed.class))
        .select(col("rank"), col("language"), explode(col("keys")).as("key"))
        .select(col("rank"), xxhash64(col("language"), col("key")).as("bucket"));
  }

  private static Keyed keyed(Row row, SemanticConf conf, Map<Integer, RandomHyperplanes> planes) {
    float[] vector = floats(row, "vector");
    List<Long> keys =
        vector.length == 0
            ? List.of()
            : Arrays.stream(planes.computeIfAbsent(vector.length, conf::planes).keys(vector))
                .boxed()
                .toList();
    return new Keyed(row.getInt(0), row.getString(1), keys);
  }

  @Override
  public double of(Row pair) {
    float[] left = floats(pair, "left");
    float[] right = floats(pair, "right");
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  private static float[] floats(Row row, String name) {
    List<Float> values = row.getList(row.fieldIndex(name));
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
