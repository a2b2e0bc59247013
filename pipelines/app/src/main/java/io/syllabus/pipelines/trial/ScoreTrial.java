package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.NamedScores;
import io.syllabus.jobs.Scenario;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.jobs.ScoreSegments;
import io.syllabus.quality.signals.Distribution;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** {@code try score}: {@code {id, text}} in, every signal of the recipe out. */
class ScoreTrial extends StageTrial<Normalized, Scored> {
  private final List<Map<String, Double>> seen = new ArrayList<>();

  ScoreTrial(SparkSession spark, ScoreConf conf, List<Scenario> scenarios, Path temp) {
    super(spark, new ScoreSegments(conf, scenarios), temp);
  }

  /** The lines; how their scores are spread is told beside them. */
  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    List<ObjectNode> lines = super.lines(in);
    distributions().forEach(of -> System.err.println(of.words()));
    return lines;
  }

  private List<Distribution> distributions() {
    return Distribution.ofAll(seen).stream()
        .filter(of -> !NamedScores.isHeuristic(of.score()) && of.varies())
        .toList();
  }

  @Override
  Normalized row(String name, ObjectNode line) {
    return new Normalized(
        name, List.of(), TrialRows.origin(line), TrialRows.passage(line), List.of());
  }

  @Override
  List<ObjectNode> told(ObjectNode line, List<Outcome<Scored>> outcomes) {
    return outcomes.stream().map(outcome -> told(line, outcome.row().scores())).toList();
  }

  /** The line of a row's scores. */
  ObjectNode told(ObjectNode line, Scores scores) {
    seen.add(NamedScores.numbers(scores));
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", line.get("id"));
    put(told, "language", scores.language());
    put(told, "keywords", scores.keywords());
    put(told, "keywordHits", scores.keywordHits());
    put(told, "keywordsPerThousand", scores.keywordsPerThousand());
    put(told, "keywordWeight", scores.keywordWeight());
    put(told, "categories", scores.categories());
    put(told, "similarity", scores.similarity());
    put(told, "similarityRank", scores.similarityRank());
    put(told, "seedSimilarity", scores.seedSimilarity());
    put(told, "seedMean", scores.seedMean());
    put(told, "seedRank", scores.seedRank());
    put(told, "seedMargin", scores.seedMargin());
    put(told, "seed", scores.seed());
    put(told, "label", scores.label());
    put(told, "probability", scores.probability());
    put(told, "probabilities", scores.probabilities());
    put(told, "perplexity", perplexity(scores));
    put(told, "scenario", scores.scenario());
    put(told, "scenarioSimilarity", scores.scenarioSimilarity());
    put(told, "advertising", scores.advertising());
    put(told, "unsafe", scores.unsafe());
    put(told, "characters", scores.characters());
    put(told, "heuristics", scores.heuristics());
    return told;
  }

  /** By the first model of the row's language, and by each; null where none knows it. */
  private static Map<String, Object> perplexity(Scores scores) {
    if (scores.perplexityPerToken() == null) {
      return null;
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("perToken", scores.perplexityPerToken());
    told.put("perByte", scores.perplexityPerByte());
    told.put("tier", scores.tier());
    told.put("byModel", scores.perplexity());
    return told;
  }
}
