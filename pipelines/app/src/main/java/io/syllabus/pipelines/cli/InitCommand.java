package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.jobs.Connectors;
import io.syllabus.jobs.FileReaders;
import io.syllabus.pipelines.init.RecipeDraft;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.sources.FirstLook;
import io.syllabus.udfs.extract.ExtractConf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus init FOLDER}: a commented recipe for what lies there. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Looks at a folder and writes a commented recipe that runs.")
public final class InitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "the documents, however they lie")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "RECIPE",
      description = "the recipe to write (here, under the folder's name)")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Path source = folder.toAbsolutePath().normalize();
    Path recipe = out == null ? Path.of(source.getFileName() + ".yaml") : out;
    RecipeDraft draft = draft(recipe);
    List.of(recipe, draft.scenariosFile()).forEach(file -> isFree(file, source));
    Files.writeString(draft.scenariosFile(), RecipeDraft.scenarios());
    Files.writeString(recipe, draft.text());
    System.out.printf(
        "Wrote %s and %s. Look at the lines that say CHECK, then: ./syllabus run %s%n",
        recipe, draft.scenariosFile(), RecipeOption.quoted(recipe.toString()));
    return 0;
  }

  private RecipeDraft draft(Path recipe) throws IOException {
    Path temp = Files.createTempDirectory("syllabus-init");
    try {
      ExtractConf conf = RecipeLoader.defaults(Map.of()).extract();
      FirstLook look = new FirstLook(Connectors.files(), FileReaders.of(conf, temp.toString()));
      return new RecipeDraft(folder, look, recipe, LocalDate.now(ZoneOffset.UTC));
    } finally {
      FileTree.remove(temp);
    }
  }

  private static void isFree(Path file, Path source) {
    if (file.toAbsolutePath().normalize().startsWith(source)) {
      throw new UsageException(
          "Cannot write %s: it would be among the documents; name a place outside the folder with --out"
              .formatted(file));
    }
    if (Files.exists(file)) {
      throw new UsageException(
          "Cannot write %s: there is such a file already; name another with --out".formatted(file));
    }
  }
}
