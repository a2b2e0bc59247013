package io.syllabus.engine;

import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.SideInput;
import io.syllabus.jobs.Stage;
import io.syllabus.jobs.StageContext;
import io.syllabus.schemas.Table;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SaveMode;

/**
 * The context of one stage: it refuses what the stage did not name, so that nothing goes unhashed.
 */
final class RunnerContext implements StageContext {
  private final Stage<?, ?> stage;
  private final TableStore store;
  private final org.apache.hadoop.fs.Path steps;

  RunnerContext(Stage<?, ?> stage, TableStore store, org.apache.hadoop.fs.Path steps) {
    this.stage = stage;
    this.store = store;
    this.steps = steps;
  }

  @Override
  public <R extends Record> Dataset<R> table(Table<R> table) {
    named(table.name());
    return store.read(table);
  }

  @Override
  public Path file(String name) {
    return ((SideInput.OfFile) named(name)).path();
  }

  @Override
  public Path temp() {
    return store.workspace().temp();
  }

  @Override
  public <T> Dataset<T> keep(String step, Dataset<T> rows) {
    var folder = new org.apache.hadoop.fs.Path(steps, "step-" + step);
    rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
    return store
        .spark()
        .read()
        .schema(rows.schema())
        .parquet(Workspace.literal(folder))
        .as(rows.encoder());
  }

  private SideInput named(String name) {
    return stage.alsoReads().stream()
        .filter(side -> side.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Stage %s asked for %s, which its alsoReads does not name"
                        .formatted(stage.name(), name)));
  }
}
