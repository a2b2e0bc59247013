package io.syllabus.pipelines.flow;

import io.syllabus.jobs.Curate;
import io.syllabus.jobs.Deduplicate;
import io.syllabus.jobs.ExtractText;
import io.syllabus.jobs.JudgeSegments;
import io.syllabus.jobs.MaskKey;
import io.syllabus.jobs.MaskPii;
import io.syllabus.jobs.NormalizeText;
import io.syllabus.jobs.Pipeline;
import io.syllabus.jobs.RenderChat;
import io.syllabus.jobs.Scenario;
import io.syllabus.jobs.ScoreSegments;
import io.syllabus.jobs.SegmentDocuments;
import io.syllabus.jobs.Stage;
import io.syllabus.jobs.StructureInstructions;
import io.syllabus.pipelines.recipe.MaskKeys;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.Tables;
import java.util.List;
import java.util.stream.Stream;

/** The way from sources to samples, as one sentence. */
public final class Flow {
  /** The last step: who may go to the audience; no stage, since it writes files. */
  public static final String HANDOFF = "handoff";

  private Flow() {}

  /** The stages of a recipe. A wrong order does not compile. */
  public static Pipeline<Rendered> of(Recipe recipe) {
    return of(recipe, MaskKeys.of(recipe.mask()));
  }

  private static Pipeline<Rendered> of(Recipe recipe, MaskKey key) {
    List<Scenario> scenarios = ScenarioFile.read(recipe.scenarios());
    List<String> sources = recipe.sources().stream().map(SourceConf::name).toList();
    return Pipeline.from(Tables.SOURCES)
        .then(new ExtractText(recipe.extract()))
        .then(new SegmentDocuments(recipe.segment(), recipe.dedup().dateOrder(), recipe.asOf()))
        .then(new MaskPii(recipe.mask(), key))
        .then(new NormalizeText(recipe.normalize()))
        .then(new ScoreSegments(recipe.score(), scenarios))
        .then(new JudgeSegments(recipe.judge(), recipe.languages()))
        .then(new Deduplicate(recipe.dedup(), sources))
        .then(new StructureInstructions(recipe.structure()))
        .then(new Curate(recipe.curate(), recipe.asOf()))
        .then(new RenderChat(recipe.render(), recipe.asOf()));
  }

  /** The stages, to be asked for their names and tables and not to be run: needs no key. */
  public static List<Stage<?, ?>> described(Recipe recipe) {
    return of(recipe, new MaskKey("")).stages();
  }

  /** The names of all steps in their order: the stages, then the hand-off. Needs no key. */
  public static List<String> steps(Recipe recipe) {
    Stream<String> stages = described(recipe).stream().map(Stage::name);
    return Stream.concat(stages, Stream.of(Flow.HANDOFF)).toList();
  }
}
