package io.syllabus.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongSupplier;
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
  private static final String FILE_ROWS = "spark.sql.files.maxRecordsPerFile";
  private static final long SMALL = 8 << 20; // bytes of a table that is written as it comes
  private static final int FILES = 50; // of a table
  private static final long LEAST_BYTES = 1 << 20; // of a file
  private static final long MOST_BYTES = 64 << 20;

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

  /**
   * Does something while the files that are written hold a fiftieth of the rows each, if that is
   * between 1 and 64 MiB: a change of a few neighbours writes one or two files again.
   *
   * @param bytes of all rows as Parquet
   * @param rows their number; not asked for where they are few
   */
  void withFilesFor(long bytes, LongSupplier rows, Runnable writing) {
    if (bytes < SMALL || said.test(FILE_ROWS)) {
      writing.run();
      return;
    }
    long file = Math.max(LEAST_BYTES, Math.min(bytes / FILES, MOST_BYTES));
    long most = Math.max(1, Math.round((double) rows.getAsLong() * file / bytes));
    String before = spark.conf().get(FILE_ROWS);
    spark.conf().set(FILE_ROWS, most);
    try {
      writing.run();
    } finally {
      spark.conf().set(FILE_ROWS, before);
    }
  }

  /** How many partitions so many rows fill. */
  static int partitions(long rows) {
    return Math.toIntExact(1 + rows / ROWS_A_PARTITION);
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
