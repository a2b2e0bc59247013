package io.syllabus.pipelines.trial;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.recipe.MaskKeys;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import io.syllabus.udfs.structure.StructureConf;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The trial of every stage that can be tried on lines. */
public final class Trials {
  private Trials() {}

  private static StructureConf packed(StructureConf conf) {
    if (conf.rules().isEmpty()) {
      throw new UsageException(
          "Cannot try structure without rule packs: name a recipe that has some, such as --recipe conf/demo.yaml, or --set structure.rules=[conf/packs/faq.yaml]");
    }
    return conf;
  }

  /**
   * The trial of a stage.
   *
   * @param temp folder for temporary files; the caller removes it
   * @throws UsageException where no such stage can be tried
   */
  public static Trial of(String stage, Recipe recipe, Path temp, RenderOptions render) {
    if (stage.equals("render")) {
      return new RenderTrial(recipe.render(), recipe.asOf(), render);
    }
    SparkSession spark = Sessions.open("syllabus try", temp);
    return switch (stage) {
      case "segment" -> new SegmentTrial(spark, recipe, temp);
      case "mask" -> new MaskTrial(spark, recipe.mask(), MaskKeys.of(recipe.mask()), temp);
      case "normalize" -> new NormalizeTrial(spark, recipe.normalize(), temp);
      case "noise" -> new NoiseTrial(spark, recipe.score(), temp);
      case "score" ->
          new ScoreTrial(spark, recipe.score(), ScenarioFile.read(recipe.scenarios()), temp);
      case "dedup" -> new DedupTrial(spark, recipe, temp);
      case "structure" -> new StructureTrial(spark, packed(recipe.structure()), temp);
      default ->
          throw new UsageException(
              "Cannot try %s: the stages are extract, segment, mask, normalize, noise, score, dedup, structure, render, contaminate, convert"
                  .formatted(stage));
    };
  }
}
