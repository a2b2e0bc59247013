package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableStore;
import io.syllabus.files.DataFiles;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.run.Rewrite;
import io.syllabus.schemas.VersionEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus handoff RECIPE}: the trainer's input of a version, written anew. */
@Command(
    name = "handoff",
    mixinStandardHelpOptions = true,
    description = "Writes the hand-off of a version again.")
public final class HandoffCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(names = "--version", paramLabel = "V", description = "default: the newest")
  private int number;

  @Override
  public Integer call() {
    RecipeLoader.Loaded loaded = recipe.load();
    TableStore store = OpenWorkspace.store(loaded.recipe());
    VersionEntry version = number == 0 ? OpenWorkspace.newest(store.reader()) : numbered(store);
    System.out.println(DataFiles.words(new Rewrite(store, loaded).of(version)));
    return 0;
  }

  private VersionEntry numbered(TableStore store) {
    return new Versions(store.reader())
        .all().stream()
            .filter(version -> version.version() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Cannot find version %d: ./syllabus versions %s lists all"
                            .formatted(number, recipe.file())));
  }
}
