package io.syllabus.pipelines.cli;

import io.syllabus.engine.StageException;
import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.run.Build;
import io.syllabus.pipelines.run.DryRun;
import io.syllabus.pipelines.run.RunOptions;
import io.syllabus.pipelines.run.Summary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus run RECIPE}: the whole pipeline, incremental and resumable. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the whole pipeline; what is done and unchanged is not done again.")
public final class RunCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(names = "--from", paramLabel = "STAGE", description = "first stage to run")
  private String from;

  @Option(names = "--to", paramLabel = "STAGE", description = "last stage to run")
  private String to;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "only N files of each source, in a workspace of its own")
  private Integer sample; // null for all

  @Option(
      names = "--verify",
      description = "reads all files of the sources again, also those that look unchanged")
  private boolean verify;

  @Option(names = "--dry-run", description = "says what would be done, and changes nothing")
  private boolean dryRun;

  private RunOptions.Listing verify() {
    return verify ? RunOptions.Listing.VERIFIED : RunOptions.Listing.TRUSTED;
  }

  @Override
  public Integer call() {
    RecipeLoader.Loaded loaded = recipe.load();
    RunOptions options = RunOptions.of(from, to, sample).listing(verify());
    try {
      run(loaded, options);
      return 0;
    } catch (StageException e) {
      System.err.println(e.getMessage());
      System.err.println("Go on with: ./syllabus run " + recipe.words() + words(options));
      return 1;
    } catch (UsageException | IllegalArgumentException e) {
      throw loaded.places().located(e);
    }
  }

  private void run(RecipeLoader.Loaded loaded, RunOptions options) {
    if (dryRun) {
      new DryRun(loaded, options).print(System.out);
    } else {
      Summary.print(new Build(loaded, options, System.out::println).run(), System.out);
    }
  }

  private static String words(RunOptions options) {
    return (options.from() == null ? "" : " --from " + options.from())
        + (options.to() == null ? "" : " --to " + options.to())
        + (options.sample() == 0 ? "" : " --sample " + options.sample());
  }
}
