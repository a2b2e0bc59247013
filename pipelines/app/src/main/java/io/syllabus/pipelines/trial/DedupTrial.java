package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;
import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.Deduplicate;
import io.syllabus.jobs.Scenario;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.jobs.ScoreSegments;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.Unique;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * {@code try dedup}: {@code {id, text, title?, versionKey?, date?, …}} in, what is decided on each
 * row out.
 */
final class DedupTrial implements Trial {
  private final SparkSession spark;
  private final Recipe recipe;
  private final Path temp;

  DedupTrial(SparkSession spark, Recipe recipe, Path temp) {
    this.spark = spark;
    this.recipe = recipe;
    this.temp = temp;
  }

  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    Map<String, Integer> lineOf = new HashMap<>();
    List<Judged> rows = judged(in, lineOf);
    List<String> sources = rows.stream().map(row -> row.origin().source()).distinct().toList();
    Deduplicate stage = new Deduplicate(recipe.dedup(), sources);
    List<Outcome<Unique>> outcomes =
        stage
            .apply(
                spark.createDataset(rows, Tables.JUDGED.encoder()),
                new LocalContext(spark, stage, temp))
            .collectAsList();
    ObjectNode[] told = new ObjectNode[in.size()];
    Map<String, Unique> survivors = new HashMap<>();
    for (Outcome<Unique> outcome : outcomes) {
      if (outcome.row() != null) {
        survivors.put(outcome.parent(), outcome.row());
      }
    }
    for (Outcome<Unique> outcome : outcomes) {
      int line = lineOf.get(outcome.parent());
      told[line] = told(in, lineOf, survivors, outcome);
    }
    return List.of(told);
  }

  private static ObjectNode told(
      List<ObjectNode> in,
      Map<String, Integer> lineOf,
      Map<String, Unique> survivors,
      Outcome<Unique> outcome) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", in.get(lineOf.get(outcome.parent())).get("id"));
    Reject reject = outcome.reject();
    String survivor = reject == null ? outcome.parent() : reject.related();
    put(told, "cluster", id(in, lineOf, survivors.get(survivor).cluster()));
    put(told, "survivor", reject == null);
    if (reject == null) {
      String variantOf = outcome.row().variantOf();
      put(told, "variantOf", variantOf == null ? null : id(in, lineOf, variantOf));
      return told;
    }
    boolean version = reject.rule().equals("version");
    put(told, version ? "supersededBy" : "duplicateOf", id(in, lineOf, survivor));
    put(told, "similarity", reject.score());
    put(told, "method", reject.rule());
    return told;
  }

  private static String id(List<ObjectNode> in, Map<String, Integer> lineOf, String row) {
    return in.get(lineOf.get(row)).path("id").asText();
  }

  /** Rows with the vectors that a comparison of meaning needs, and without where it is off. */
  private List<Judged> judged(List<ObjectNode> in, Map<String, Integer> lineOf) {
    List<Normalized> rows = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      ObjectNode line = in.get(i);
      lineOf.put(StageTrial.name(i), i);
      String title = text(line, "title");
      if (title != null) {
        line.putArray("path").add(title);
      }
      rows.add(
          new Normalized(
              StageTrial.name(i),
              List.of(),
              TrialRows.origin(line),
              TrialRows.passage(line),
              List.of()));
    }
    return recipe.dedup().semantic().enabled()
        ? withVectors(rows)
        : rows.stream().map(row -> judged(row.id(), row, "und", new float[0])).toList();
  }

  private List<Judged> withVectors(List<Normalized> rows) {
    ScoreConf vectors = ScoreConf.bare(recipe.score().noise(), true);
    ScoreSegments stage = new ScoreSegments(vectors, List.<Scenario>of());
    Map<String, Normalized> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    List<Judged> judged = new ArrayList<>();
    stage
        .apply(
            spark.createDataset(rows, Tables.NORMALIZED.encoder()),
            new LocalContext(spark, stage, temp))
        .collectAsList()
        .forEach(
            o -> {
              Scored row = o.row();
              String language = row.scores().language();
              judged.add(judged(o.parent(), byId.get(o.parent()), language, row.vector()));
            });
    return judged;
  }

  private static Judged judged(String id, Normalized row, String language, float[] vector) {
    return new Judged(
        id,
        List.of(),
        row.origin(),
        row.passage(),
        Scores.unscored(language, row.passage().text()),
        vector,
        "kept",
        List.of());
  }
}
