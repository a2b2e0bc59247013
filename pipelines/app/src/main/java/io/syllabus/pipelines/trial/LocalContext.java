package io.syllabus.pipelines.trial;

import io.syllabus.jobs.SideInput;
import io.syllabus.jobs.Stage;
import io.syllabus.jobs.StageContext;
import io.syllabus.schemas.Table;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** The context of a stage that is tried: the recipe's files, no tables, steps kept in memory. */
public final class LocalContext implements StageContext {
  private final SparkSession spark;
  private final Stage<?, ?> stage;
  private final Path temp;

  public LocalContext(SparkSession spark, Stage<?, ?> stage, Path temp) {
    this.spark = spark;
    this.stage = stage;
    this.temp = temp;
  }

  @Override
  public <R extends Record> Dataset<R> table(Table<R> table) {
    return spark.createDataset(List.<R>of(), table.encoder());
  }

  @Override
  public Path file(String name) {
    return stage.alsoReads().stream()
        .filter(side -> side.name().equals(name))
        .map(side -> ((SideInput.OfFile) side).path())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Path temp() {
    return temp;
  }

  @Override
  public <T> Dataset<T> keep(String step, Dataset<T> rows) {
    return rows.localCheckpoint();
  }
}
