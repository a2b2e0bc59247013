package io.syllabus.engine.store;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.VersionEntry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import scala.Option;

/** Reads and writes the Delta tables of a workspace; every commit carries the run that made it. */
public final class TableStore {
  private final SparkSession spark;
  private final Workspace workspace;
  private final Map<String, Long> pinned; // tables that are looked at as they were
  private final Map<String, Dataset<Row>> states = new ConcurrentHashMap<>();

  public TableStore(SparkSession spark, Workspace workspace) {
    this(spark, workspace, Map.of());
  }

  private TableStore(SparkSession spark, Workspace workspace, Map<String, Long> pinned) {
    this.spark = spark;
    this.workspace = workspace;
    this.pinned = pinned;
  }

  /** The same tables as a version left them. */
  public TableStore at(VersionEntry version) {
    Map<String, Long> then =
        version.tables().stream()
            .collect(Collectors.toMap(TableVersion::table, TableVersion::deltaVersion));
    return new TableStore(spark, workspace, then);
  }

  public SparkSession spark() {
    return spark;
  }

  public Workspace workspace() {
    return workspace;
  }

  public boolean exists(Table<?> table) {
    return Files.isDirectory(path(table).resolve("_delta_log")) && log(table).tableExists();
  }

  /** The newest commit of a table, -1 where it was never written. */
  public long version(Table<?> table) {
    if (pinned.containsKey(table.name())) {
      return pinned.get(table.name());
    }
    return exists(table) ? log(table).update(false, Option.empty(), Option.empty()).version() : -1;
  }

  /** The rows of a table; none where it was never written. */
  public <R extends Record> Dataset<R> read(Table<R> table) {
    return exists(table)
        ? frame(table).as(table.encoder())
        : spark.createDataset(List.<R>of(), table.encoder());
  }

  /** The rows of a table as a commit left them. */
  public <R extends Record> Dataset<R> readAt(Table<R> table, long version) {
    return frameAt(table, version).as(table.encoder());
  }

  public Dataset<Row> frame(Table<?> table) {
    return frameAt(table, version(table));
  }

  /** The rows of a table as a commit left them; which files these are is asked of the log once. */
  public Dataset<Row> frameAt(Table<?> table, long version) {
    return states.computeIfAbsent(table.name() + "@" + version, key -> state(table, version));
  }

  private Dataset<Row> state(Table<?> table, long version) {
    Snapshot snapshot = log(table).getSnapshotAt(version, Option.empty(), Option.empty());
    List<String> files =
        snapshot.allFiles().select("path").as(Encoders.STRING()).collectAsList().stream()
            .map(file -> literal(path(table).resolve(URI.create(file).getPath())))
            .sorted()
            .toList();
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), snapshot.schema());
    }
    return spark
        .read()
        .schema(snapshot.schema())
        .option("basePath", literal(path(table)))
        .parquet(files.toArray(String[]::new))
        .select(
            Arrays.stream(snapshot.schema().fieldNames()).map(Column::new).toArray(Column[]::new));
  }

  /** A path that Spark does not take for a pattern. */
  private static String literal(Path path) {
    return path.toString().replaceAll("[\\[\\]{}*?\\\\]", "\\\\$0");
  }

  private DeltaLog log(Table<?> table) {
    return DeltaLog.forTable(spark, path(table).toString());
  }

  /** Replaces a table's rows in one commit. */
  public <R extends Record> long overwrite(Table<R> table, Dataset<R> rows, String run) {
    rows.write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("overwriteSchema", "true")
        .partitionBy(table.partitions().toArray(String[]::new))
        .option("userMetadata", run)
        .save(path(table).toString());
    return version(table);
  }

  /** Replaces the rows for which a condition holds, in one commit; all new rows must meet it. */
  public <R extends Record> long replace(
      Table<R> table, String condition, Dataset<R> rows, String run) {
    if (!exists(table)) {
      return overwrite(table, rows, run);
    }
    rows.write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("replaceWhere", condition)
        .option("userMetadata", run)
        .save(path(table).toString());
    return version(table);
  }

  public <R extends Record> void append(Table<R> table, List<R> rows, String run) {
    spark
        .createDataset(rows, table.encoder())
        .coalesce(1)
        .write()
        .format("delta")
        .mode(SaveMode.Append)
        .option("userMetadata", run)
        .save(path(table).toString());
  }

  /** How a table stands now: its commit, its rows, and their hash without run columns. */
  public TableVersion describe(Table<?> table) {
    long version = version(table);
    RowDigest.OfTable content = RowDigest.ofTable(frameAt(table, version).drop("run"));
    return new TableVersion(table.name(), version, content.rows(), content.sha256());
  }

  private Path path(Table<?> table) {
    return workspace.path(table);
  }
}
