package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;
import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Scores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** {@code try noise}: {@code {id, text, context?}} in, the verdict of the noise rules out. */
final class NoiseTrial extends ScoreTrial {
  NoiseTrial(SparkSession spark, ScoreConf conf, Path temp) {
    super(spark, ScoreConf.bare(conf.noise(), false), List.of(), temp);
  }

  @Override
  Normalized row(String name, ObjectNode line) {
    String context = text(line, "context");
    if (context != null) {
      line.putArray("path").add(context);
    }
    return super.row(name, line);
  }

  @Override
  ObjectNode told(ObjectNode line, Scores scores) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", line.get("id"));
    put(told, "keep", scores.noiseKeep());
    put(told, "intent", scores.noiseIntent());
    put(told, "rule", scores.noiseRule());
    Map<String, Double> all = new TreeMap<>(scores.heuristics());
    all.put("advertising", scores.advertising());
    all.put("unsafe", scores.unsafe());
    put(told, "scores", all);
    return told;
  }
}
