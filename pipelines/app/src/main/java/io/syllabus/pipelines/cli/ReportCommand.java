package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.VersionEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus report RECIPE}: where the report of the newest version lies. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Prints the path of the newest version's report.")
public final class ReportCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    VersionEntry version = OpenWorkspace.newest(OpenWorkspace.tables(own));
    Path report = OpenWorkspace.of(own).handoff(version.version()).resolve("report.html");
    if (!Files.isRegularFile(report)) {
      throw new UsageException(
          "Cannot find the report of version %d: its hand-off is not written; go on with ./syllabus run %s"
              .formatted(version.version(), recipe.file()));
    }
    System.out.println(report);
    return 0;
  }
}
