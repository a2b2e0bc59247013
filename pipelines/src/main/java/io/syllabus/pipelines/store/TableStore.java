package io.syllabus.pipelines.store;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** Reads and writes the Delta tables of a workspace; every commit carries the run that made it. */
public final class TableStore {
  private final SparkSession spark;
  private final Workspace workspace;

  public TableStore(SparkSession spark, Workspace workspace) {
    this.spark = spark;
    this.workspace = workspace;
  }

  public SparkSession spark() {
    return spark;
  }

  public Workspace workspace() {
    return workspace;
  }

  public boolean exists(Table<?> table) {
    return Files.isDirectory(path(table).resolve("_delta_log"))
        && DeltaLog.forTable(spark, path(table).toString()).tableExists();
  }

  /** The newest commit of a table, -1 where it was never written. */
  public long version(Table<?> table) {
    return exists(table)
        ? DeltaLog.forTable(spark, path(table).toString())
            .update(false, scala.Option.empty(), scala.Option.empty())
            .version()
        : -1;
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
    return spark.read().format("delta").load(path(table).toString());
  }

  public Dataset<Row> frameAt(Table<?> table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(path(table).toString());
  }

  /** Replaces a table's rows in one commit. */
  public <R extends Record> long overwrite(Table<R> table, Dataset<R> rows, String run) {
    rows.write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("overwriteSchema", "true")
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
    Dataset<Row> rows = frameAt(table, version).drop("run");
    return new TableVersion(table.name(), version, rows.count(), RowDigest.ofTable(rows));
  }

  private Path path(Table<?> table) {
    return workspace.path(table);
  }
}
