package io.syllabus.pipelines.run;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.StageRange;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.DataFiles;
import io.syllabus.files.FileTree;
import io.syllabus.jobs.Connectors;
import io.syllabus.jobs.FileReaders;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.flow.Preflight;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.recipe.TablePlace;
import io.syllabus.pipelines.sources.FirstLook;
import io.syllabus.pipelines.sources.FoundFile;
import io.syllabus.pipelines.sources.SourceCheck;
import io.syllabus.pipelines.sources.SourceListing;
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
    DataFiles room = Connectors.files();
    List<FoundFile> files = new SourceListing(room).of(recipe.sources());
    Workspace workspace =
        Workspace.at(new Build(loaded, options, line -> {}).root(), recipe.name());
    List<String> notes = notes(recipe, room, files);
    out.printf("recipe %s, workspace %s%n", recipe.name(), workspace);
    recipe.sources().forEach(source -> out.println(words(source, files)));
    for (Stage<?, ?> stage : stages) {
      out.printf("stage %s: %s -> %s%n", stage.name(), stage.input().name(), stage.output().name());
    }
    notes.forEach(note -> out.println("note: " + note));
    out.println(
        "Nothing was written. A run leaves out what is done and unchanged; leave out --dry-run to"
            + " run.");
  }

  private String words(SourceConf source, List<FoundFile> files) {
    if (source.isTable()) {
      return "source %s: table %s"
          .formatted(source.name(), TablePlace.of(source.name(), source.table()));
    }
    List<FoundFile> own = files.stream().filter(found -> found.source().equals(source)).toList();
    long bytes = own.stream().mapToLong(found -> found.file().size()).sum();
    String sample =
        options.sample() > 0 ? ", of which %d are read".formatted(options.sample()) : "";
    return "source %s: %d files, %d bytes%s".formatted(source.name(), own.size(), bytes, sample);
  }

  /** What is odd; parsers and a session spill to a folder that goes with them. */
  private static List<String> notes(Recipe recipe, DataFiles room, List<FoundFile> files) {
    Path temp = temp();
    try {
      FirstLook look = new FirstLook(room, FileReaders.of(recipe.extract(), temp.toString()));
      List<String> notes = new ArrayList<>(new SourceCheck(room, look).check(recipe, files));
      notes.addAll(tables(recipe, temp));
      return notes;
    } finally {
      remove(temp);
    }
  }

  private static List<String> tables(Recipe recipe, Path temp) {
    List<SourceConf> tables = recipe.sources().stream().filter(SourceConf::isTable).toList();
    if (tables.isEmpty()) {
      return List.of();
    }
    SparkSession spark = Sessions.open("syllabus " + recipe.name(), temp);
    return tables.stream()
        .flatMap(table -> SourceCheck.check(recipe, table, spark).stream())
        .toList();
  }

  private static Path temp() {
    try {
      return Files.createTempDirectory("syllabus-dry-run");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for temporary files", e);
    }
  }

  private static void remove(Path temp) {
    try {
      FileTree.remove(temp);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + temp, e);
    }
  }
}
