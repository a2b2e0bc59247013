package io.syllabus.engine.store;

import static org.apache.spark.sql.functions.col;

import io.syllabus.schemas.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * One commit that says which files a table has from now on. Delta's own overwrite and MERGE write
 * either all rows again or read all columns of all of them; a stage knows better what it changed.
 */
final class TableCommit {
  private static final String HASH = "hash";

  private final OptimisticTransaction transaction;
  private final TableFiles newest;
  private final Table<?> table;
  private final String run;

  /**
   * @param newest the files that the transaction finds
   */
  TableCommit(OptimisticTransaction transaction, TableFiles newest, Table<?> table, String run) {
    this.transaction = transaction;
    this.newest = newest;
    this.table = table;
    this.run = run;
  }

  void put(TableScope scope, Dataset<Row> rows) {
    if (!sameColumns(newest.schema(), rows.schema())) {
      describe(rows.schema());
      commit(written(newest.begun(rows.schema()), rows));
      return;
    }
    TableFiles own = newest.in(scope);
    if (own.list().isEmpty()) {
      commit(newest.and(written(newest, rows)));
      return;
    }
    Dataset<Row> hashed = rows.withColumn(HASH, RowDigest.column(rows));
    Dataset<Row> old = hashed(own);
    TableFiles other =
        own.named(files(old.join(hashed.select(HASH), same(old, hashed), "left_anti")));
    TableFiles stay = own.without(other);
    Dataset<Row> told = hashed(stay);
    Dataset<Row> fresh = hashed.join(told, same(hashed, told), "left_anti").drop(HASH);
    commit(newest.without(other).and(written(newest, fresh)));
  }

  void amend(
      TableScope scope, TableFiles base, Column owner, Dataset<Row> owners, Dataset<Row> fresh) {
    TableFiles own = base.in(scope);
    Dataset<Row> ids = owners.select("id");
    Dataset<Row> theirs = own.rowsAndFiles().select(owner.as("owner"), col(TableFiles.FILE));
    TableFiles touched =
        own.named(files(theirs.join(ids, col("owner").equalTo(ids.col("id")), "left_semi")));
    Dataset<Row> stay = touched.rows().join(ids, owner.equalTo(ids.col("id")), "left_anti");
    Dataset<Row> rows = touched.list().isEmpty() ? fresh : stay.unionByName(fresh);
    commit(newest.without(newest.in(scope)).and(own.without(touched)).and(written(newest, rows)));
  }

  private static Column same(Dataset<Row> a, Dataset<Row> b) {
    return a.col(HASH).equalTo(b.col(HASH));
  }

  private static Dataset<Row> hashed(TableFiles files) {
    Dataset<Row> rows = files.rowsAndFiles();
    return rows.select(RowDigest.column(rows.drop(TableFiles.FILE)).as(HASH), col(TableFiles.FILE));
  }

  private static Set<String> files(Dataset<Row> rows) {
    return Set.copyOf(
        rows.select(TableFiles.FILE).distinct().as(Encoders.STRING()).collectAsList());
  }

  private static boolean sameColumns(StructType one, StructType other) {
    return one.catalogString().equals(other.catalogString());
  }

  /** A new table, or one whose rows have other columns than they had. */
  private void describe(StructType schema) {
    transaction.updateMetadata(
        new Metadata(
            transaction.metadata().id(),
            table.name(),
            null,
            new Format("parquet", scala.collection.immutable.Map$.MODULE$.empty()),
            schema.json(),
            scala(table.partitions()),
            scala.collection.immutable.Map$.MODULE$.empty(),
            Option.apply(System.currentTimeMillis())),
        false);
  }

  /**
   * The files of new rows, which are read once more for what they hold; not those of a table that
   * many stages write a part of, and that is asked for as a whole once a run.
   */
  private TableFiles written(TableFiles like, Dataset<Row> rows) {
    List<AddFile> files =
        JavaConverters.seqAsJavaList(transaction.writeFiles(rows)).stream()
            .map(AddFile.class::cast)
            .toList();
    TableFiles fresh = like.with(files);
    return !table.partitions().isEmpty() ? fresh : fresh.told();
  }

  /** Says what comes and goes, where anything does. */
  private void commit(TableFiles target) {
    List<Action> actions = new ArrayList<>();
    target.without(newest).list().forEach(actions::add);
    newest.without(target).list().forEach(file -> actions.add(file.remove()));
    boolean isNew = transaction.snapshot().version() < 0;
    if (actions.isEmpty() && !isNew && sameColumns(newest.schema(), target.schema())) {
      return;
    }
    transaction.commit(
        scala(actions),
        new DeltaOperations.Write(
            SaveMode.Overwrite,
            Option.apply(scala(table.partitions())),
            Option.empty(),
            Option.apply(run)));
  }

  private static <T> scala.collection.Seq<T> scala(List<T> list) {
    return JavaConverters.asScalaBuffer(list).toList();
  }
}
