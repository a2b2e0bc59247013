package io.syllabus.pipelines.run;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.StageRange;
import io.syllabus.engine.store.Workspace;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.flow.Preflight;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.recipe.TablePlace;
import io.syllabus.pipelines.sources.SourceCheck;
import io.syllabus.pipelines.sources.SourceListing;
import io.syllabus.schemas.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

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
    List<SourceFile> files = SourceListing.list(recipe.sources());
    List<SourceFile> read =
        options.sample() > 0 ? SourceListing.sample(files, options.sample()) : files;
    Workspace workspace =
        Workspace.at(new Build(loaded, options, line -> {}).root(), recipe.name());
    List<String> notes = new ArrayList<>(SourceCheck.check(recipe, files));
    notes.addAll(tables(recipe));
    out.printf("recipe %s, workspace %s%n", recipe.name(), workspace.root());
    recipe.sources().forEach(source -> out.println(words(source, read)));
    for (Stage<?, ?> stage : stages) {
      out.printf("stage %s: %s -> %s%n", stage.name(), stage.input().name(), stage.output().name());
    }
    notes.forEach(note -> out.println("note: " + note));
    out.println(
        "Nothing was written. A run leaves out what is done and unchanged; leave out --dry-run to"
            + " run.");
  }

  private static String words(SourceConf source, List<SourceFile> read) {
    if (source.isTable()) {
      return "source %s: table %s"
          .formatted(source.name(), TablePlace.of(source.name(), source.table()));
    }
    List<SourceFile> own =
        read.stream().filter(f -> f.origin().source().equals(source.name())).toList();
    long bytes = own.stream().mapToLong(SourceFile::length).sum();
    return "source %s: %d files, %d bytes".formatted(source.name(), own.size(), bytes);
  }

  /** What is odd about the first rows of tables; a session spills to a folder that goes with it. */
  private static List<String> tables(Recipe recipe) {
    List<SourceConf> tables = recipe.sources().stream().filter(SourceConf::isTable).toList();
    if (tables.isEmpty()) {
      return List.of();
    }
    Path temp = temp();
    try {
      SparkSession spark = Sessions.open("syllabus " + recipe.name(), temp);
      return tables.stream()
          .flatMap(table -> SourceCheck.check(recipe, table, spark).stream())
          .toList();
    } finally {
      Workspace.remove(temp);
    }
  }

  private static Path temp() {
    try {
      return Files.createTempDirectory("syllabus-dry-run");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for temporary files", e);
    }
  }
}
