package io.syllabus.pipelines.cli;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.bench.DedupBench;
import io.syllabus.pipelines.bench.RenderBench;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus bench WHAT}: what a stage costs on this machine, with the load it had. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what a stage costs on this machine.",
      "render: rates of one core. dedup: letters of one template, on all cores."
    })
public final class BenchCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "WHAT", description = "render or dedup")
  private String what;

  @Option(names = "--rows", paramLabel = "N", description = "dedup: letters (${DEFAULT-VALUE})")
  private int rows = 100_000;

  @Option(names = "--template", paramLabel = "FILE", description = "a built-in or a file")
  private String template = "qwen2.5";

  @Option(names = "--tokenizer", paramLabel = "FILE", description = "adds the tokenizer's rates")
  private String tokenizer = "";

  @Option(names = "--python", paramLabel = "PROGRAM", description = "a Python with jinja2")
  private String python = "python3";

  @Override
  public Integer call() throws IOException {
    switch (what) {
      case "render" -> render();
      case "dedup" -> dedup();
      default ->
          throw new UsageException("Cannot measure %s: there are render and dedup".formatted(what));
    }
    return 0;
  }

  private void dedup() throws IOException {
    DedupBench bench = new DedupBench(RecipeLoader.defaults(Map.of()).dedup());
    Path temp = Files.createTempDirectory("syllabus-bench");
    try (SparkSession spark = Sessions.open("syllabus bench", temp)) {
      DedupBench.Cost cost = bench.run(spark, rows, temp);
      say(
          "dedup    %d letters, %d kept: %.0f s, %.0f CPU s, at most %d MiB",
          rows, cost.kept(), cost.seconds(), cost.cpuSeconds(), cost.peakMebibytes());
    } finally {
      Workspace.remove(temp);
    }
  }

  private void render() throws IOException {
    Recipe recipe =
        RecipeLoader.defaults(
            Map.of("render.template", template, "render.tokenizer", '"' + tokenizer + '"'));
    RenderBench bench = new RenderBench(recipe.render());
    templates(bench);
    if (!tokenizer.isEmpty()) {
      RenderBench.Tokens tokens = bench.tokens();
      double share = 100 * (tokens.library() / tokens.labelled() - 1);
      say(
          "tokens   library %.0f/s, with labels %.0f/s: %.1f %% more time",
          tokens.library(), tokens.labelled(), share);
    }
    stage(bench);
  }

  private void templates(RenderBench bench) {
    double own = bench.templates();
    OptionalDouble other = bench.python(python);
    if (other.isEmpty()) {
      say("template %.0f renders/s; CPython left out: %s has no jinja2", own, python);
      return;
    }
    double rate = other.getAsDouble();
    say("template %.0f renders/s, CPython %.0f: %.1f times", own, rate, own / rate);
  }

  private static void stage(RenderBench bench) throws IOException {
    Path temp = Files.createTempDirectory("syllabus-bench");
    System.setProperty("spark.master", "local[1]");
    try (SparkSession spark = Sessions.open("syllabus bench", temp)) {
      say("stage    %.0f rows/s on one core, without tokens", bench.stage(spark));
    } finally {
      System.clearProperty("spark.master");
      Workspace.remove(temp);
    }
  }

  private static void say(String format, Object... figures) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(Locale.ROOT, format, figures);
    System.out.printf(Locale.ROOT, " (load %.1f)%n", load);
  }
}
