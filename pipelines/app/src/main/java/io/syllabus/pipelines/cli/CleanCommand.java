package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.WorkspaceLock;
import io.syllabus.files.FileEntry;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.run.Clean;
import io.syllabus.schemas.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus clean RECIPE}: gives back the room that old versions take. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    description =
        "Removes the rows and hand-offs of old versions; the newest stay, and each that a model"
            + " was trained on.")
public final class CleanCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "how many of the newest versions stay (${DEFAULT-VALUE})")
  private int keep = 3;

  @Option(names = "--dry-run", description = "says what would go, and removes nothing")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw new UsageException(
          "Cannot use --keep %d: must be a number of versions, 1 or more".formatted(keep));
    }
    Recipe own = recipe.load().recipe();
    TableStore store = OpenWorkspace.store(own);
    WorkspaceLock lock = WorkspaceLock.take(store.workspace());
    try {
      clean(new Clean(store, own, keep));
      return 0;
    } finally {
      lock.close();
    }
  }

  private void clean(Clean clean) {
    Map<Table<?>, List<FileEntry>> idle = clean.idle();
    idle.forEach((table, files) -> System.out.printf("%-14s %s%n", table.name(), words(files)));
    System.out.printf("hand-offs      %d%n", clean.handoffs().size());
    System.out.printf("versions       %s stay, %s go%n", clean.kept(), clean.gone());
    if (dryRun) {
      System.out.println("Nothing was removed; leave out --dry-run to remove it.");
    } else {
      System.out.printf("freed          %,d bytes of tables%n", clean.run(idle));
    }
  }

  private static String words(List<FileEntry> files) {
    return "%,d files, %,d bytes"
        .formatted(files.size(), files.stream().mapToLong(FileEntry::size).sum());
  }
}
