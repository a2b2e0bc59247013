package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.trial.ContaminateTrial;
import io.syllabus.pipelines.trial.ConvertTrial;
import io.syllabus.pipelines.trial.ExtractTrial;
import io.syllabus.pipelines.trial.JsonLines;
import io.syllabus.pipelines.trial.RenderOptions;
import io.syllabus.pipelines.trial.Trial;
import io.syllabus.pipelines.trial.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus try STAGE IN --out OUT}: one stage on any files, no workspace needed. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = "Runs one stage on JSON Lines (extract: on a folder or a file).")
public final class TryCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "STAGE",
      description =
          "extract, segment, mask, normalize, noise, score, dedup, structure, render, contaminate or"
              + " convert")
  private String stage;

  @Parameters(index = "1", paramLabel = "IN", description = "JSON Lines; for extract, a folder")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "JSON Lines")
  private Path out;

  @Option(names = "--recipe", paramLabel = "RECIPE", description = "whose conf is used")
  private Path recipe;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "a key of the recipe")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--template", paramLabel = "FILE", description = "render: a built-in or a file")
  private String template;

  @Option(names = "--tokenizer", paramLabel = "FILE", description = "render: adds tokens")
  private String tokenizer;

  @Option(names = "--mask", description = "render: spans of the assistant's turns")
  private boolean mask;

  @Option(names = "--debug", description = "render: prints token(label) pairs of every row")
  private boolean debug;

  @Option(names = "--eval", paramLabel = "FILE", description = "contaminate: evaluation items")
  private List<Path> eval = new ArrayList<>();

  @Option(names = "--from", paramLabel = "FORMAT", description = "convert: of the rows")
  private String from;

  @Option(names = "--to", paramLabel = "FORMAT", description = "convert: of what is written")
  private String to;

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(in)) {
      throw new UsageException("Cannot read %s: there is no such file or folder".formatted(in));
    }
    Recipe own =
        recipe == null
            ? RecipeLoader.defaults(settings)
            : RecipeLoader.load(recipe, settings).recipe();
    Path temp = Files.createTempDirectory("syllabus-try");
    try {
      run(own, temp);
    } finally {
      FileTree.remove(temp);
    }
    return 0;
  }

  private void run(Recipe own, Path temp) {
    if (stage.equals("extract")) {
      new ExtractTrial(own.extract(), temp).run(in, out);
      return;
    }
    Trial chosen = chosen(own, temp);
    JsonLines.write(out, chosen.lines(JsonLines.read(in, chosen.required())));
  }

  private Trial chosen(Recipe own, Path temp) {
    return switch (stage) {
      case "contaminate" -> new ContaminateTrial(given("--eval", eval));
      case "convert" -> new ConvertTrial(given("--from", from), given("--to", to));
      default -> {
        RenderOptions said = new RenderOptions(template, tokenizer, mask, debug);
        RenderOptions render = recipe == null ? said : said.orElse(own.render());
        yield Trials.of(stage, own, temp, render);
      }
    };
  }

  private <T> T given(String option, T value) {
    if (value == null || value.equals(List.of())) {
      throw new UsageException(
          "Cannot try %s without %s: see ./syllabus try --help".formatted(stage, option));
    }
    return value;
  }
}
