package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.DataFiles;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.VersionEntry;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code syllabus report RECIPE}: where the report of the newest version lies, or that of the last
 * run if a gate stopped it.
 */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Prints the path of the newest report, also of a run that a gate stopped.")
public final class ReportCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    Workspace workspace = OpenWorkspace.of(own);
    System.out.println(DataFiles.words(newest(workspace)));
    return 0;
  }

  private Path newest(Workspace workspace) {
    if (workspace.holds(workspace.stoppedReport())) {
      return workspace.stoppedReport();
    }
    VersionEntry version = OpenWorkspace.newest(workspace.reader());
    Path report = new Path(workspace.handoff(version.version()), "report.html");
    if (!workspace.holds(report)) {
      throw new UsageException(
          "Cannot find the report of version %d: its hand-off is not written; go on with ./syllabus run %s"
              .formatted(version.version(), recipe.file()));
    }
    return report;
  }
}
