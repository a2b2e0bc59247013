package io.syllabus.pipelines.run;

import io.syllabus.engine.StageRange;
import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Connectors;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.flow.Preflight;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.recipe.TablePlace;
import io.syllabus.pipelines.sources.FoundFile;
import io.syllabus.pipelines.sources.SourceListing;
import java.io.PrintStream;
import java.util.List;

/** Says what a run would do: the files it would read and the stages; changes nothing. */
public final class DryRun {
  private final RecipeLoader.Loaded loaded;
  private final RunOptions options;

  public DryRun(RecipeLoader.Loaded loaded, RunOptions options) {
    this.loaded = loaded;
    this.options = options;
  }

  public void print(PrintStream out) {
    Recipe recipe = loaded.recipe();
    List<Stage<?, ?>> stages =
        StageRange.of(Flow.of(recipe).stages(), options.from(), options.to());
    Preflight.check(stages, recipe);
    List<FoundFile> files = new SourceListing(Connectors.files()).of(recipe.sources());
    Workspace workspace =
        Workspace.at(new Build(loaded, options, line -> {}).root(), recipe.name());
    out.printf("recipe %s, workspace %s%n", recipe.name(), workspace);
    for (SourceConf source : recipe.sources()) {
      if (source.isTable()) {
        TablePlace place = TablePlace.of(source.name(), source.table());
        out.printf("source %s: table %s%n", source.name(), place);
        continue;
      }
      List<FoundFile> own = files.stream().filter(f -> f.source().equals(source)).toList();
      long bytes = own.stream().mapToLong(found -> found.file().size()).sum();
      out.printf("source %s: %d files, %d bytes", source.name(), own.size(), bytes);
      out.println(options.sample() > 0 ? ", of which %d are read".formatted(options.sample()) : "");
    }
    for (Stage<?, ?> stage : stages) {
      out.printf("stage %s: %s -> %s%n", stage.name(), stage.input().name(), stage.output().name());
    }
    out.println(
        "Nothing was written. A run leaves out what is done and unchanged; leave out --dry-run to"
            + " run.");
  }
}
