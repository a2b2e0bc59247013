package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.files.DataFiles;
import io.syllabus.schemas.VersionEntry;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
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
    TableStore store = OpenWorkspace.of(recipe.load().recipe());
    VersionEntry version = OpenWorkspace.newest(store);
    Path report = new Path(store.workspace().handoff(version.version()), "report.html");
    if (!store.workspace().holds(report)) {
      throw new UsageException(
          "Cannot find the report of version %d: its hand-off is not written; go on with ./syllabus run %s"
              .formatted(version.version(), recipe.file()));
    }
    System.out.println(DataFiles.words(report));
    return 0;
  }
}
