package io.syllabus.pipelines.flow;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.SideInput;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.nio.file.Files;
import java.util.List;

/** Opens everything that a recipe names before a run writes anything or spends an hour. */
public final class Preflight {
  private Preflight() {}

  /**
   * Checks the stages that are to run, and that the recipe can bring forth a pair.
   *
   * @throws IllegalArgumentException where a file, template, tokenizer or condition cannot be used
   */
  public static void check(List<Stage<?, ?>> stages, Recipe recipe) {
    for (Stage<?, ?> stage : stages) {
      stage.check();
      stage.alsoReads().forEach(Preflight::readable);
    }
    if (writes(stages, Tables.JUDGED)) {
      EmptyScores.check(recipe);
    }
    if (writes(stages, Tables.INSTRUCTIONS)) {
      PairProspects.check(recipe);
    }
  }

  private static boolean writes(List<Stage<?, ?>> stages, Table<?> table) {
    return stages.stream().anyMatch(stage -> stage.output().equals(table));
  }

  private static void readable(SideInput side) {
    if (side instanceof SideInput.OfFile file && !Files.isReadable(file.path())) {
      throw new UsageException(
          "Cannot read %s=%s: there is no such file, or it may not be read; name another"
              .formatted(file.name(), file.path()));
    }
  }
}
