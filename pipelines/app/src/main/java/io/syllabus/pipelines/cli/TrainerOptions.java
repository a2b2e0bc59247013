package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.trainer.ModelFolders;
import io.syllabus.pipelines.trainer.ModelsTable;
import io.syllabus.schemas.ModelEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands after Spark have in common: the hand-off, and where models go. */
final class TrainerOptions {
  private static final List<String> PROGRAMS = List.of("train", "merge", "quantize", "evaluate");

  @Parameters(index = "0", paramLabel = "HANDOFF", description = "a hand-off folder")
  private Path handoff;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "folder of adapter/, merged/, quantised/ and evaluation/ (models/ of the hand-off's workspace)")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "[PROGRAM.]KEY=VALUE",
      description =
          "a key of the program's config, such as epochs=2; finetune takes evaluate.questions=50 and, without a program, keys of train; may be repeated")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--recipe",
      paramLabel = "RECIPE",
      description = "the recipe whose workspace keeps the models' table (the hand-off's own)")
  private Path recipe;

  String handoff() {
    if (!Files.isDirectory(handoff)) {
      throw new UsageException(
          "Cannot use the hand-off %s: there is no such folder; ./syllabus run ends with its path"
              .formatted(handoff));
    }
    return handoff.toString();
  }

  ModelFolders folders() {
    return ModelFolders.of(handoff, out);
  }

  /** The settings of one program as its arguments. */
  List<String> settings(String program, String plain) {
    List<String> words = new ArrayList<>();
    settings.forEach(
        (key, value) -> {
          String name =
              PROGRAMS.stream().filter(p -> key.startsWith(p + ".")).findFirst().orElse(plain);
          if (name.equals(program)) {
            words.add(bare(key, name) + "=" + value);
          }
        });
    return words;
  }

  private static String bare(String key, String program) {
    return key.startsWith(program + ".") ? key.substring(program.length() + 1) : key;
  }

  /** Writes into the workspace's {@code models}, where there is a workspace, and says what. */
  void record(Function<ModelsTable, List<ModelEntry>> what) {
    Optional<TableStore> store = workspace();
    if (store.isEmpty()) {
      System.err.println(
          "The hand-off lies in no workspace, so no row of models is written; name one with --recipe");
      return;
    }
    List<ModelEntry> fresh = what.apply(new ModelsTable(store.get()));
    if (fresh.isEmpty()) {
      System.out.println("models: nothing new; the table says it already");
    }
    for (ModelEntry entry : fresh) {
      System.out.printf(
          "models: %s of %s version %d: %s%n",
          entry.kind(), entry.dataset(), entry.version(), entry.verdict());
    }
  }

  /** Whether there is a table to write into. */
  boolean hasWorkspace() {
    return recipe != null || ModelFolders.workspace(handoff).isPresent();
  }

  private Optional<TableStore> workspace() {
    if (recipe != null) {
      Recipe own = RecipeLoader.load(recipe, Map.of()).recipe();
      return Optional.of(OpenWorkspace.store(own));
    }
    return ModelFolders.workspace(handoff).map(TrainerOptions::open);
  }

  private static TableStore open(Path root) {
    try {
      return OpenWorkspace.store(root.toString(), ModelFolders.owner(root));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the owner of workspace " + root, e);
    }
  }
}
