package io.syllabus.jobs;

import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Traced;
import java.util.List;
import org.apache.spark.sql.Dataset;

/**
 * One step of the build: reads one table, writes the next. Lives on the driver, so it is
 * deliberately not Serializable: a lambda that captures it fails at once instead of shipping the
 * driver's state.
 */
public interface Stage<I extends Record & Traced, O extends Record & Traced> {
  /** The word in the log, in --from/--to and in try. */
  String name();

  Table<I> input();

  Table<O> output();

  /** Tables and files it reads beside its input. */
  default List<SideInput> alsoReads() {
    return List.of();
  }

  /**
   * Opens what the recipe names, before a run writes anything.
   *
   * @throws IllegalArgumentException where it cannot be used, with the recipe's key
   */
  default void check() {}

  /** Everything of the recipe that decides its rows; hashed by the runner. */
  Record conf();

  Reach reach();

  /** About how many rows a batch has, unless all meet: what a kill may lose. */
  default int batchRows() {
    return 20_000;
  }

  /** Lazy: says how, computes nothing yet. Every input row has a child or a reject. */
  Dataset<Outcome<O>> apply(Dataset<I> rows, StageContext context);
}
