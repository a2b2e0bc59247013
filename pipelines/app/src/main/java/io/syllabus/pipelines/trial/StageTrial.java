package io.syllabus.pipelines.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.StageException;
import io.syllabus.jobs.Stage;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Traced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the stage itself on rows made from lines. A row is named by its line, so the lines' own ids
 * may repeat.
 */
abstract class StageTrial<I extends Record & Traced, O extends Record & Traced> implements Trial {
  private static final String NAME = "line-";

  private final SparkSession spark;
  private final Stage<I, O> stage;
  private final Path temp;

  StageTrial(SparkSession spark, Stage<I, O> stage, Path temp) {
    this.spark = spark;
    this.stage = stage;
    this.temp = temp;
  }

  /** The row of a line, under the name that is given. */
  abstract I row(String name, ObjectNode line);

  /**
   * The lines that tell what became of a row.
   *
   * @param line the line in
   * @param outcomes its children and rejects
   */
  abstract List<ObjectNode> told(ObjectNode line, List<Outcome<O>> outcomes);

  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    List<I> rows = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      rows.add(row(name(i), in.get(i)));
    }
    Map<String, List<Outcome<O>>> outcomes = outcomes(rows);
    List<ObjectNode> out = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      out.addAll(told(in.get(i), outcomes.getOrDefault(name(i), List.of())));
    }
    return out;
  }

  private Map<String, List<Outcome<O>>> outcomes(List<I> rows) {
    var input = spark.createDataset(rows, stage.input().encoder());
    Map<String, List<Outcome<O>>> byParent = new HashMap<>();
    stage
        .apply(input, new LocalContext(spark, stage, temp))
        .collectAsList()
        .forEach(
            outcome -> {
              refuseFault(outcome);
              byParent.computeIfAbsent(outcome.parent(), key -> new ArrayList<>()).add(outcome);
            });
    return byParent;
  }

  /** In a run a fault costs its row; here it is what one wants to see. */
  private static void refuseFault(Outcome<?> outcome) {
    Reject reject = outcome.reject();
    if (reject != null && reject.rule().equals(Reject.FAULT)) {
      throw new StageException(
          "A fault of the program at %s, at line %d of the input; please report it"
              .formatted(reject.detail(), line(outcome.parent()) + 1));
    }
  }

  static String name(int line) {
    return NAME + "%09d".formatted(line);
  }

  private static int line(String name) {
    return Integer.parseInt(name.substring(NAME.length()));
  }
}
