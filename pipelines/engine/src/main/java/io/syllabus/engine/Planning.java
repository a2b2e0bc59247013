package io.syllabus.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark plans a stage, by the rows it has to do. For a few thousand rows generating and
 * compiling code costs more than it saves, and a handful of partitions is enough; a million wants
 * compiled code and partitions that adapt. No row depends on either: ids are hashes of content.
 */
final class Planning {
  /** Of the settings of this project: from how many rows a stage is large. */
  private static final String LARGE = "spark.syllabus.largeRows";

  private static final int ROWS_A_PARTITION = 25_000;
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession spark;
  private final Predicate<String> said;

  /**
   * @param said whether whoever started the session chose a setting; that one is left alone
   */
  Planning(SparkSession spark, Predicate<String> said) {
    this.spark = spark;
    this.said = said;
  }

  /**
   * Leaves alone what {@code spark-submit} was told otherwise than conf/spark-defaults.conf says.
   */
  static Planning of(SparkSession spark) {
    Properties defaults = Sessions.defaults();
    return new Planning(
        spark,
        key -> {
          String said = System.getProperty(key);
          return said != null && !said.equals(defaults.getProperty(key));
        });
  }

  /** Sets the session up for a stage of so many rows. */
  void fit(long rows) {
    RuntimeConfig conf = spark.conf();
    boolean large = rows >= Long.parseLong(conf.get(LARGE));
    settings(rows, large)
        .forEach(
            (key, value) -> {
              if (!said.test(key)) {
                conf.set(key, value);
              }
            });
  }

  private Map<String, String> settings(long rows, boolean large) {
    int few = spark.sparkContext().defaultParallelism();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.sql.codegen.wholeStage", String.valueOf(large));
    settings.put("spark.sql.codegen.factoryMode", large ? "FALLBACK" : "NO_CODEGEN");
    settings.put("spark.sql.adaptive.enabled", String.valueOf(large));
    settings.put(PARTITIONS, String.valueOf(Math.max(few, rows / ROWS_A_PARTITION)));
    return settings;
  }
}
