package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.recipe.RecipeLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The recipe and what is set over it, the same for all commands. */
final class RecipeOption {
  @Parameters(index = "0", paramLabel = "RECIPE", description = "the recipe, a YAML file")
  private Path recipe;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a key of the recipe, such as dedup.minhash.threshold=0.8; may be repeated")
  private Map<String, String> settings = new LinkedHashMap<>();

  RecipeLoader.Loaded load() {
    return RecipeLoader.load(recipe, settings);
  }

  Path file() {
    return recipe;
  }

  /** The same options, to be printed in a command that goes on from here. */
  String words() {
    StringBuilder words = new StringBuilder(quoted(recipe.toString()));
    settings.forEach((key, value) -> words.append(" --set ").append(quoted(key + "=" + value)));
    return words.toString();
  }

  /** As a shell reads it as one word. */
  static String quoted(String word) {
    return word.matches("[\\p{Alnum}._/=:,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
