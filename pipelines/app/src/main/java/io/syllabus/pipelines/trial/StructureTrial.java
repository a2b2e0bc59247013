package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;
import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.StructureInstructions;
import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Scores;
import io.syllabus.schemas.Unique;
import io.syllabus.udfs.structure.StructureConf;
import io.syllabus.udfs.text.LanguageDetector;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** {@code try structure}: lines of {@code try segment} in, one line per pair out. */
final class StructureTrial extends StageTrial<Unique, Instruction> {
  StructureTrial(SparkSession spark, StructureConf conf, Path temp) {
    super(spark, new StructureInstructions(conf), temp);
  }

  @Override
  Unique row(String name, ObjectNode line) {
    Passage passage = TrialRows.passage(line);
    Origin origin = TrialRows.origin(line);
    String language = LanguageDetector.detect(passage.text());
    return new Unique(
        name,
        List.of(),
        origin.language() == null ? origin.withLanguage(language) : origin,
        passage,
        Scores.unscored(language, passage.text()),
        List.of(),
        name,
        1,
        List.of(),
        null);
  }

  @Override
  List<ObjectNode> told(ObjectNode line, List<Outcome<Instruction>> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.row() != null)
        .map(outcome -> told(line, outcome.row()))
        .toList();
  }

  private static ObjectNode told(ObjectNode line, Instruction row) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    put(told, "id", row.id());
    put(told, "source", text(line, "source"));
    told.set("messages", Messages.array(row.messages()));
    put(told, "placed", row.placed());
    put(told, "task", row.task());
    put(told, "origin", row.author());
    put(told, "evidence", row.evidence());
    return told;
  }
}
