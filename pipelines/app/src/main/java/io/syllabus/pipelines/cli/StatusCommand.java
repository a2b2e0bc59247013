package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.recipe.Recipe;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus status RECIPE}: how far the workspace is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows the last run of every stage and the newest version.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    Status status = Status.of(own, OpenWorkspace.tables(own));
    if (json) {
      JsonOutput.print(status.document());
    } else {
      status.print(System.out, recipe.words());
    }
    return 0;
  }
}
