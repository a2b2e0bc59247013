package io.syllabus.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.xxhash64;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.RandomHyperplanes;
import io.syllabus.udfs.dedup.SemanticConf;
import io.syllabus.udfs.dedup.SurvivorChoice;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Likeness of meaning within a language: random hyperplanes, then the cosine. */
record MeaningLikeness(SemanticConf conf) implements Likeness<float[]> {

  /** A row and what it means. */
  @SuppressWarnings("ArrayRecordComponent") // of one row, never compared
  public record Meant(int rank, String language, float[] vector) {}

  /** A row and its places among the rows of its language. */
  @SuppressWarnings("ArrayRecordComponent") // of one row, never compared
  public record Keyed(int rank, String language, long[] keys) {}

  @Override
  public String method() {
    return SurvivorChoice.SEMANTIC;
  }

  @Override
  public double threshold() {
    return conf.threshold();
  }

  @Override
  public String column() {
    return "vector";
  }

  @Override
  public Class<float[]> compared() {
    return float[].class;
  }

  /** Rows without a vector have no place. */
  @Override
  public Dataset<Row> buckets(Dataset<Row> rows) {
    SemanticConf own = conf;
    MapPartitionsFunction<Meant, Keyed> place =
        partition -> {
          Map<Integer, RandomHyperplanes> planes = new HashMap<>(); // by dimension
          return Iterators.map(partition, row -> keyed(row, own, planes));
        };
    return rows.select("rank", "language", "vector")
        .as(RecordEncoder.of(Meant.class))
        .mapPartitions(place, RecordEncoder.of(Keyed.class))
        .select(col("rank"), col("language"), explode(col("keys")).as("key"))
        .select(col("rank"), xxhash64(col("language"), col("key")).as("bucket"));
  }

  private static Keyed keyed(Meant row, SemanticConf conf, Map<Integer, RandomHyperplanes> planes) {
    float[] vector = row.vector();
    long[] keys =
        vector.length == 0
            ? new long[0]
            : planes.computeIfAbsent(vector.length, conf::planes).keys(vector);
    return new Keyed(row.rank(), row.language(), keys);
  }

  @Override
  public double of(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }
}
