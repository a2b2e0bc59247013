package io.syllabus.pipelines.cli;

import io.syllabus.engine.Versions;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.VersionEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus versions RECIPE}: what the runs that changed something left behind. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    description = "Lists the versions of the dataset, oldest first.")
public final class VersionsCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(names = "--json", description = "as JSON, with the content hash of every table")
  private boolean json;

  @Override
  public Integer call() {
    List<VersionEntry> versions = new Versions(OpenWorkspace.tables(recipe.load().recipe())).all();
    if (json) {
      JsonOutput.print(Map.of("versions", versions.stream().map(this::map).toList()));
    } else {
      versions.forEach(VersionsCommand::print);
    }
    return 0;
  }

  private Map<String, Object> map(VersionEntry version) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", version.version());
    map.put("recipeSha256", version.recipeSha256());
    map.put("tables", version.tables());
    return map;
  }

  private static void print(VersionEntry version) {
    System.out.printf(
        "version %d  run %s  recipe %s%n",
        version.version(), version.run(), version.recipeSha256().substring(0, 12));
    for (TableVersion table : version.tables()) {
      System.out.printf(
          "  %-14s %8d rows  commit %d  %s%n",
          table.table(),
          table.rows(),
          table.deltaVersion(),
          table.contentSha256().substring(0, 12));
    }
  }
}
