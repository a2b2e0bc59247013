package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.MaskKey;
import io.syllabus.jobs.MaskPii;
import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Segment;
import io.syllabus.udfs.mask.MaskConf;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * {@code try mask}: {@code {id, document?, speaker?, text}} in, text and spans out; lines of one
 * document know each other's names.
 */
final class MaskTrial extends StageTrial<Segment, Masked> {
  MaskTrial(SparkSession spark, MaskConf conf, MaskKey key, Path temp) {
    super(spark, new MaskPii(conf, key), temp);
  }

  @Override
  Segment row(String name, ObjectNode line) {
    ObjectNode whole = line.hasNonNull("document") ? line : line.deepCopy().put("document", name);
    return new Segment(
        name, List.of(), TrialRows.origin(whole), TrialRows.passage(line), 1, 1, 0, 0);
  }

  @Override
  List<ObjectNode> told(ObjectNode line, List<Outcome<Masked>> outcomes) {
    return outcomes.stream().map(outcome -> told(line, outcome.row())).toList();
  }

  private static ObjectNode told(ObjectNode line, Masked row) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", line.get("id"));
    put(told, "text", row.passage().text());
    put(told, "spans", row.spans());
    return told;
  }
}
