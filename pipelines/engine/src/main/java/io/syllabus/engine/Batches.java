package io.syllabus.engine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Desk;
import io.syllabus.jobs.Reach;
import io.syllabus.jobs.Stage;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Traced;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A stage's outcomes, written once, in batches by hash of the id or, where rows of a document meet,
 * of the document. A batch that is there is not computed again, so a killed run loses one batch at
 * most.
 */
final class Batches {
  private final SparkSession spark;
  private final Path folder;

  Batches(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** The outcomes of all rows, computed where they are not there yet. */
  <I extends Record & Traced, O extends Record & Traced> Dataset<Outcome<O>> outcomes(
      Stage<I, O> stage, Dataset<I> rows, long count, Desk desk) {
    int batches = stage.reach() == Reach.TABLE ? 1 : batches(count, stage.batchRows());
    Encoder<Outcome<O>> encoder = RecordEncoder.outcome(stage.output().row());
    List<String> written = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      Path target = folder.resolve("batch-%05d-of-%05d".formatted(batch, batches));
      if (!Files.exists(target.resolve("_SUCCESS"))) {
        Dataset<I> part = batches == 1 ? rows : rows.filter(inBatch(stage.reach(), batch, batches));
        write(stage.apply(part, desk), target);
      }
      written.add(target.toString());
    }
    return spark
        .read()
        .schema(encoder.schema())
        .parquet(written.toArray(String[]::new))
        .as(encoder);
  }

  /** Forgets the batches once they are in the table. */
  void forget() {
    Workspace.remove(folder.getParent());
  }

  private static int batches(long count, int size) {
    return (int) Math.max(1, (count + size - 1) / size);
  }

  /** A document lies in one batch where its rows meet. */
  private static Column inBatch(Reach reach, int batch, int batches) {
    String key = reach == Reach.DOCUMENTS ? Origin.DOCUMENT_COLUMN : "id";
    return pmod(xxhash64(col(key)), lit(batches)).equalTo(lit(batch));
  }

  private static void write(Dataset<?> outcomes, Path target) {
    outcomes.write().mode(SaveMode.Overwrite).parquet(target.toString());
  }
}
