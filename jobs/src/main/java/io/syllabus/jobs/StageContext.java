package io.syllabus.jobs;

import io.syllabus.schemas.Table;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;

/** What a stage may use beside its rows. It hands out only what {@link Stage#alsoReads} names. */
public interface StageContext {
  /** A table named by the stage; empty where it was never written. */
  <R extends Record> Dataset<R> table(Table<R> table);

  /** A file named by the stage. */
  Path file(String name);

  /** Where raw temporary files may lie; removed at the end of the run. */
  Path temp();

  /**
   * Keeps a step of an algorithm that iterates or that is read twice, so that it runs once.
   *
   * @param step name of the step, unique within the stage
   */
  <T> Dataset<T> keep(String step, Dataset<T> rows);
}
