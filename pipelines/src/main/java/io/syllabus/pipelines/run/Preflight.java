package io.syllabus.pipelines.run;

import io.syllabus.jobs.SideInput;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.recipe.RecipeException;
import java.nio.file.Files;
import java.util.List;

/** Opens everything that a recipe names before a run writes anything or spends an hour. */
final class Preflight {
  private Preflight() {}

  /**
   * Checks the stages that are to run.
   *
   * @throws IllegalArgumentException where a file, template, tokenizer or condition cannot be used
   */
  static void check(List<Stage<?, ?>> stages) {
    for (Stage<?, ?> stage : stages) {
      stage.check();
      stage.alsoReads().forEach(Preflight::readable);
    }
  }

  private static void readable(SideInput side) {
    if (side instanceof SideInput.OfFile file && !Files.isReadable(file.path())) {
      throw new RecipeException(
          "Cannot read %s=%s: there is no such file, or it may not be read; name another"
              .formatted(file.name(), file.path()));
    }
  }
}
