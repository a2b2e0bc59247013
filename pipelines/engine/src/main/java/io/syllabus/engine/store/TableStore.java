package io.syllabus.engine.store;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.VersionEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import scala.Option;

/** Reads and writes the Delta tables of a workspace; every commit carries the run that made it. */
public final class TableStore {
  private final Supplier<SparkSession> sessions;
  private final Workspace workspace;
  private final Map<String, Long> pinned; // tables that are looked at as they were
  private final TableReader reader;
  private final Map<String, TableFiles> files = new ConcurrentHashMap<>();
  private final Map<String, Dataset<Row>> states = new ConcurrentHashMap<>();

  public TableStore(SparkSession spark, Workspace workspace) {
    this(() -> spark, workspace, Map.of());
  }

  /**
   * A store that opens its session with the first rows that are computed: a run that finds nothing
   * to do never waits for Spark.
   *
   * @param sessions gives the same session each time
   */
  public TableStore(Supplier<SparkSession> sessions, Workspace workspace) {
    this(sessions, workspace, Map.of());
  }

  private TableStore(
      Supplier<SparkSession> sessions, Workspace workspace, Map<String, Long> pinned) {
    this.sessions = sessions;
    this.workspace = workspace;
    this.pinned = pinned;
    this.reader = workspace.reader(pinned);
  }

  /** The same tables as a version left them. */
  public TableStore at(VersionEntry version) {
    Map<String, Long> then =
        version.tables().stream()
            .collect(Collectors.toMap(TableVersion::table, TableVersion::deltaVersion));
    return new TableStore(sessions, workspace, then);
  }

  public SparkSession spark() {
    return sessions.get();
  }

  public Workspace workspace() {
    return workspace;
  }

  /** The same tables, to be looked up without Spark. */
  public TableReader reader() {
    return reader;
  }

  public boolean exists(Table<?> table) {
    return reader.version(table) >= 0;
  }

  /** The newest commit of a table, -1 where it was never written. */
  public long version(Table<?> table) {
    if (pinned.containsKey(table.name())) {
      return pinned.get(table.name());
    }
    return reader.version(table);
  }

  /** The rows of a table; none where it was never written. */
  public <R extends Record> Dataset<R> read(Table<R> table) {
    return exists(table)
        ? frame(table).as(table.encoder())
        : spark().createDataset(List.<R>of(), table.encoder());
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
    return states.computeIfAbsent(
        table.name() + "@" + version, key -> files(table, version).rows());
  }

  private TableFiles files(Table<?> table, long version) {
    return files.computeIfAbsent(
        table.name() + "@" + version,
        key -> {
          Snapshot snapshot = log(table).getSnapshotAt(version, Option.empty(), Option.empty());
          return TableFiles.of(spark(), path(table), snapshot);
        });
  }

  /** Names of the files that a commit has. */
  Set<String> fileNames(Table<?> table, long version) {
    return files(table, version).names();
  }

  /** Whether all rows of a version are still there. */
  public boolean isWhole(VersionEntry version) {
    return Tables.VERSIONED.stream()
        .allMatch(
            table ->
                version.tables().stream()
                    .filter(known -> known.table().equals(table.name()))
                    .allMatch(known -> files(table, known.deltaVersion()).areThere(workspace)));
  }

  private DeltaLog log(Table<?> table) {
    return DeltaLog.forTable(spark(), path(table));
  }

  /** Makes a table hold these rows, in one commit that leaves alone the files whose rows stay. */
  public <R extends Record> long put(Table<R> table, Dataset<R> rows, String run) {
    return put(table, TableScope.ALL, rows, run);
  }

  /** The same for a part of a table; all rows must lie in it. */
  public <R extends Record> long put(
      Table<R> table, TableScope scope, Dataset<R> rows, String run) {
    commit(table, run).put(scope, rows.toDF());
    return version(table);
  }

  /**
   * Changes what some owners have in a table, in one commit that touches only the files in which
   * they have something.
   *
   * @param base the commit that is changed, the newest or an earlier one
   * @param owner names the owner of a row
   * @param owners whose rows of the base leave, in a column {@code id}
   * @param fresh the rows that come
   */
  public <R extends Record> void amend(
      Table<R> table,
      TableScope scope,
      long base,
      Column owner,
      Dataset<Row> owners,
      Dataset<R> fresh,
      String run) {
    commit(table, run).amend(scope, files(table, base), owner, owners, fresh.toDF());
  }

  private TableCommit commit(Table<?> table, String run) {
    OptimisticTransaction transaction = log(table).startTransaction(Option.empty(), Option.empty());
    Snapshot now = transaction.snapshot();
    TableFiles newest =
        now.version() < 0 ? TableFiles.of(spark(), path(table), now) : files(table, now.version());
    return new TableCommit(transaction, newest, table, run);
  }

  /**
   * The rows in which two states of a table may differ: those of files that only one of them has.
   */
  public Difference difference(Table<?> table, long before, long now) {
    TableFiles was = files(table, before);
    TableFiles is = files(table, now);
    return new Difference(was.without(is).rows(), is.without(was).rows());
  }

  /**
   * Rows of files that one of two states has alone.
   *
   * @param before of the earlier state
   * @param now of the later one
   */
  public record Difference(Dataset<Row> before, Dataset<Row> now) {}

  /** Adds rows; a column that the table lacks is null in those that it has. */
  public <R extends Record> void append(Table<R> table, List<R> rows, String run) {
    spark()
        .createDataset(rows, table.encoder())
        .coalesce(1)
        .write()
        .format("delta")
        .mode(SaveMode.Append)
        .option("mergeSchema", "true")
        .option("userMetadata", run)
        .save(path(table).toString());
  }

  /** How a table stands now: its commit, its rows, and their hash without run columns. */
  public TableVersion describe(Table<?> table) {
    long version = version(table);
    RowDigest.OfTable content = files(table, version).sum().total();
    return new TableVersion(table.name(), version, content.rows(), content.sha256());
  }

  private Path path(Table<?> table) {
    return workspace.path(table);
  }
}
