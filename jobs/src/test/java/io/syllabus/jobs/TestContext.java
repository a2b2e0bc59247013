package io.syllabus.jobs;

import io.syllabus.schemas.Table;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.spark.sql.Dataset;

/**
 * The context of a stage under test: hands out the files that the stage names, and nothing else.
 */
record TestContext(Stage<?, ?> stage, Path temp) implements StageContext {
  @Override
  public <R extends Record> Dataset<R> table(Table<R> table) {
    throw new AssertionError(stage.name() + " asks for a table that it did not name: " + table);
  }

  @Override
  public Path file(String name) {
    return stage.alsoReads().stream()
        .filter(side -> side.name().equals(name) && side instanceof SideInput.OfFile)
        .map(side -> ((SideInput.OfFile) side).path())
        .findFirst()
        .orElseThrow(() -> new AssertionError(stage.name() + " did not name the file " + name));
  }

  @Override
  public <T> Dataset<T> keep(String step, Dataset<T> rows) {
    String folder = temp.resolve("steps").resolve(UUID.randomUUID() + step).toString();
    rows.write().parquet(folder); // as a run does: what Parquet cannot hold must fail here, too
    return rows.sparkSession().read().parquet(folder).as(rows.encoder());
  }
}
