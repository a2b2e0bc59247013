package io.syllabus.engine.store;

import io.delta.kernel.Snapshot;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.syllabus.schemas.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads the tables of a workspace by Delta Kernel, without a Spark session: what is looked up is
 * told in a second or two, not in twenty. A row is a record whose components name the columns that
 * are asked for; rows are streamed, and no more are read than are asked for.
 */
public final class TableReader {
  private final String root;
  private final Engine engine;
  private final Map<String, Long> pinned; // tables that are looked at as they were

  /**
   * @param root of the workspace, a path or an address
   * @param files says how its file system is reached
   */
  public TableReader(String root, Configuration files) {
    this(root, files, Map.of());
  }

  TableReader(String root, Configuration files, Map<String, Long> pinned) {
    this.root = root;
    this.engine = DefaultEngine.create(files);
    this.pinned = pinned;
  }

  /** The newest commit of a table, -1 where it was never written. */
  long version(Table<?> table) {
    return TableLog.of(engine, root + "/" + table.path()).newest();
  }

  /** The rows of a small table; none where it was never written. */
  public <R extends Record> List<R> all(Table<R> table) {
    return ask(table, table.row(), Stream::toList);
  }

  /**
   * What the rows of a table answer; one that was never written has none.
   *
   * @param view a record of the columns that are asked for
   * @param question reads as far as it needs to, and within the call
   * @throws io.syllabus.engine.UsageException where a file of the table is missing or damaged, or
   *     the table has a feature that is not read
   */
  public <V extends Record, T> T ask(
      Table<?> table, Class<V> view, Function<Stream<V>, T> question) {
    return ask(table, TableScope.ALL, view, question);
  }

  /**
   * What the rows of a part of a table answer, as {@link #ask(Table, Class, Function)} does; no
   * file of another part is opened.
   */
  public <V extends Record, T> T ask(
      Table<?> table, TableScope scope, Class<V> view, Function<Stream<V>, T> question) {
    String folder = root + "/" + table.path();
    TableLog log = TableLog.of(engine, folder);
    if (log.isEmpty()) {
      return question.apply(Stream.empty());
    }
    TableFaults faults = new TableFaults(table.name(), root, log);
    if (log.isHollow()) {
      throw faults.ofCommits();
    }
    Snapshot snapshot = snapshot(folder, pinned.get(table.name()), faults);
    return new TableScan(engine, snapshot, faults).ask(scope, view, question);
  }

  private record NoColumns() {}

  /**
   * Opens each file of a table as it is now.
   *
   * @throws io.syllabus.engine.UsageException where one is missing or cut off, as in {@link #ask}
   */
  public void check(Table<?> table) {
    ask(table, NoColumns.class, Stream::count);
  }

  private Snapshot snapshot(String folder, Long version, TableFaults faults) {
    try {
      io.delta.kernel.Table delta = io.delta.kernel.Table.forPath(engine, folder);
      return version == null
          ? delta.getLatestSnapshot(engine)
          : delta.getSnapshotAsOfVersion(engine, version);
    } catch (RuntimeException e) {
      throw faults.ofLog(e);
    }
  }
}
