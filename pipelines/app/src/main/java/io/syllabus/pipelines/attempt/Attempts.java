package io.syllabus.pipelines.attempt;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.recipe.MaskKeys;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import io.syllabus.udfs.structure.StructureConf;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The attempt of every stage that can be tried on lines. */
public final class Attempts {
  private Attempts() {}

  private static StructureConf packed(StructureConf conf) {
    if (conf.rules().isEmpty()) {
      throw new UsageException(
          "Cannot try structure without rule packs: name a recipe that has some, such as --recipe conf/demo.yaml, or --set structure.rules=[conf/packs/faq.yaml]");
    }
    return conf;
  }

  /**
   * The attempt of a stage.
   *
   * @param temp folder for temporary files; the caller removes it
   * @throws UsageException where no such stage can be tried
   */
  public static Attempt of(String stage, Recipe recipe, Path temp, RenderOptions render) {
    if (stage.equals("render")) {
      return new RenderAttempt(recipe.render(), render);
    }
    SparkSession spark = Sessions.open("syllabus try", temp);
    return switch (stage) {
      case "segment" -> new SegmentAttempt(spark, recipe, temp);
      case "mask" -> new MaskAttempt(spark, recipe.mask(), MaskKeys.of(recipe.mask()), temp);
      case "normalize" -> new NormalizeAttempt(spark, recipe.normalize(), temp);
      case "noise" -> new NoiseAttempt(spark, recipe.score(), temp);
      case "score" ->
          new ScoreAttempt(spark, recipe.score(), ScenarioFile.read(recipe.scenarios()), temp);
      case "dedup" -> new DedupAttempt(spark, recipe, temp);
      case "structure" -> new StructureAttempt(spark, packed(recipe.structure()), temp);
      default ->
          throw new UsageException(
              "Cannot try %s: the stages are extract, segment, mask, normalize, noise, score, dedup, structure, render, contaminate, convert"
                  .formatted(stage));
    };
  }
}
