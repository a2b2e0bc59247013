package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.run.Flow;
import io.syllabus.pipelines.run.Ledger;
import io.syllabus.pipelines.run.Versions;
import io.syllabus.pipelines.store.TableStore;
import io.syllabus.schemas.RunEntry;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus status RECIPE}: how far the workspace is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows the last run of every stage and the newest version.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    TableStore store = OpenWorkspace.of(own);
    Ledger ledger = new Ledger(store);
    System.out.printf(
        "%-10s %8s %8s %8s %8s %9s  %s%n",
        "stage", "in", "kept", "dropped", "failed", "seconds", "run");
    for (String stage : Flow.steps(own)) {
      print(stage, ledger.last(stage));
    }
    new Versions(store)
        .newest()
        .ifPresent(
            v -> System.out.printf("version %d of %s, %s%n", v.version(), own.name(), v.run()));
    return 0;
  }

  private static void print(String stage, Optional<RunEntry> last) {
    if (last.isEmpty()) {
      System.out.printf("%-10s not run yet%n", stage);
      return;
    }
    RunEntry e = last.get();
    System.out.printf(
        "%-10s %8d %8d %8d %8d %9.1f  %s%n",
        stage, e.in(), e.kept(), e.dropped(), e.failed(), e.seconds(), e.run());
  }
}
