package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.NormalizeText;
import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.udfs.normalize.NormalizeConf;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** {@code try normalize}: {@code {id, text}} in, text and edits out. */
final class NormalizeTrial extends StageTrial<Masked, Normalized> {
  NormalizeTrial(SparkSession spark, NormalizeConf conf, Path temp) {
    super(spark, new NormalizeText(conf), temp);
  }

  @Override
  Masked row(String name, ObjectNode line) {
    return new Masked(name, List.of(), TrialRows.origin(line), TrialRows.passage(line), List.of());
  }

  /** What nothing is left of is told as an empty text. */
  @Override
  List<ObjectNode> told(ObjectNode line, List<Outcome<Normalized>> outcomes) {
    return outcomes.stream().map(outcome -> told(line, outcome)).toList();
  }

  private static ObjectNode told(ObjectNode line, Outcome<Normalized> outcome) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", line.get("id"));
    boolean left = outcome.row() != null;
    put(told, "text", left ? outcome.row().passage().text() : "");
    put(told, "edits", left ? outcome.row().edits() : List.of());
    return told;
  }
}
