package io.syllabus.engine;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Reach;
import io.syllabus.jobs.Stage;
import io.syllabus.jobs.StageContext;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Traced;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A stage's outcomes, written once, in batches by hash of the document, whose rows may meet. A
 * batch that is there is not computed again, so a killed run loses one batch at most. Where there
 * are several, the rows are dealt out to them first, in one pass: no batch reads the rows of
 * another.
 */
final class Batches {
  private static final String BATCH = "batch";

  private final SparkSession spark;
  private final Workspace workspace;
  private final Path folder;

  /**
   * @param folder of the workspace, for this stage with these inputs alone
   */
  Batches(SparkSession spark, Workspace workspace, Path folder) {
    this.spark = spark;
    this.workspace = workspace;
    this.folder = folder;
  }

  /** The outcomes of all rows, computed where they are not there yet. */
  <I extends Record & Traced, O extends Record & Traced> Dataset<Outcome<O>> outcomes(
      Stage<I, O> stage, Dataset<I> rows, long count, StageContext context) {
    int batches = stage.reach() == Reach.TABLE ? 1 : batches(count, stage.batchRows());
    Encoder<Outcome<O>> encoder = RecordEncoder.outcome(stage.output().row());
    List<String> written = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      Path target = new Path(done(), "batch-%05d-of-%05d".formatted(batch, batches));
      if (!isWhole(target)) {
        Dataset<I> own = batches == 1 ? rows : dealt(stage, rows, batch, batches);
        write(stage.apply(own, context), target);
      }
      written.add(Workspace.literal(target));
    }
    return spark
        .read()
        .schema(encoder.schema())
        .parquet(written.toArray(String[]::new))
        .as(encoder);
  }

  /** What the outcomes take together. */
  long bytes() {
    return workspace.bytes(done());
  }

  private Path done() {
    return new Path(folder, "outcomes");
  }

  /** Forgets the batches once they are in the table. */
  void forget() {
    workspace.remove(folder.getParent());
  }

  private static int batches(long count, int size) {
    return (int) Math.max(1, (count + size - 1) / size);
  }

  /** The rows of one batch; all are dealt out where that was not done. */
  private <I extends Record & Traced> Dataset<I> dealt(
      Stage<I, ?> stage, Dataset<I> rows, int batch, int batches) {
    Table<I> table = stage.input();
    Path all = new Path(folder, "rows-of-%05d".formatted(batches));
    if (!isWhole(all)) {
      rows.withColumn(BATCH, pmod(xxhash64(Neighbours.key(rows)), lit(batches)))
          .write()
          .partitionBy(BATCH)
          .mode(SaveMode.Overwrite)
          .parquet(all.toString());
    }
    Path own = new Path(all, BATCH + "=" + batch);
    return workspace.holds(own)
        ? spark
            .read()
            .schema(table.encoder().schema())
            .parquet(Workspace.literal(own))
            .as(table.encoder())
        : spark.createDataset(List.of(), table.encoder());
  }

  private boolean isWhole(Path written) {
    return workspace.holds(new Path(written, "_SUCCESS"));
  }

  private static void write(Dataset<?> outcomes, Path target) {
    outcomes.write().mode(SaveMode.Overwrite).parquet(target.toString());
  }
}
