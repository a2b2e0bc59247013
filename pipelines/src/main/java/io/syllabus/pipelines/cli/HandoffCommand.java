package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.run.Build;
import io.syllabus.pipelines.run.RunOptions;
import io.syllabus.pipelines.store.TableStore;
import io.syllabus.pipelines.store.Workspace;
import io.syllabus.schemas.VersionEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus handoff RECIPE}: the trainer's input of the newest version, written anew. */
@Command(
    name = "handoff",
    mixinStandardHelpOptions = true,
    description = "Writes the hand-off of the newest version again.")
public final class HandoffCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Override
  public Integer call() {
    RecipeLoader.Loaded loaded = recipe.load();
    TableStore store = OpenWorkspace.of(loaded.recipe());
    VersionEntry version = OpenWorkspace.newest(store);
    Workspace.remove(store.workspace().handoff(version.version()));
    Build.Result result = new Build(loaded, RunOptions.ALL, line -> {}).run();
    result.handoff().ifPresent(System.out::println);
    return 0;
  }
}
