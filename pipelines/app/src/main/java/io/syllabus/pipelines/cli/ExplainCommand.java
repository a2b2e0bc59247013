package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.explain.Explanation;
import io.syllabus.pipelines.explain.ShowText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus explain RECIPE ID}: from the document to the sample and back. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows where a row comes from, why it is in or out, and what became of it.")
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Parameters(index = "1", paramLabel = "ID", description = "id of a row of any table")
  private String id;

  @Option(names = "--raw", description = "shows text from before masking, too")
  private boolean raw;

  @Override
  public Integer call() {
    new Explanation(OpenWorkspace.of(recipe.load().recipe()))
        .print(id, raw ? ShowText.RAW : ShowText.MASKED, System.out);
    return 0;
  }
}
