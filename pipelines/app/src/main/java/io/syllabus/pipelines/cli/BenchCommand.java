package io.syllabus.pipelines.cli;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.pipelines.ProjectHome;
import io.syllabus.pipelines.bench.ClassifyBench;
import io.syllabus.pipelines.bench.DedupBench;
import io.syllabus.pipelines.bench.LmBench;
import io.syllabus.pipelines.bench.RenderBench;
import io.syllabus.pipelines.bench.ScaleBench;
import io.syllabus.pipelines.bench.ScoreBench;
import io.syllabus.pipelines.lm.TextDocuments;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    subcommands = BenchDomainCommand.class,
    description = {
      "Measures what a stage costs on this machine.",
      "render: rates of one core. dedup: letters of one template, on all cores.",
      "classify: texts that a light classifier takes a second, on one core.",
      "score: the scan for 5,000 terms and the sentence vectors, beside Python's, on one core.",
      "scale: a whole build of so many records, and what one changed record costs.",
      "lm: an n-gram model of texts, trained on half of them and asked for the others."
    })
public final class BenchCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "render, dedup, classify, score, scale or lm")
  private String what = "";

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "dedup, scale, lm without --texts: how many (${DEFAULT-VALUE})")
  private int rows = 100_000;

  @Option(names = "--embeddings", description = "scale: with them")
  private boolean embeddings;

  @Option(names = "--template", paramLabel = "FILE", description = "a built-in or a file")
  private String template = "qwen2.5";

  @Option(names = "--tokenizer", paramLabel = "FILE", description = "adds the tokenizer's rates")
  private String tokenizer = "";

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description =
          "a Python with jinja2 (render) or pyahocorasick, onnxruntime and tokenizers (score)")
  private String python = "python3";

  @Option(names = "--texts", paramLabel = "FILE", description = "lm: as for ./syllabus lm train")
  private List<Path> texts = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (rows < 1) {
      throw new UsageException(
          "Cannot use --rows %d: without rows there is nothing to measure; give 1 or more"
              .formatted(rows));
    }
    switch (what) {
      case "render" -> render();
      case "dedup" -> dedup();
      case "classify" ->
          say("classify %.0f texts/s of 300 characters", new ClassifyBench().rowsPerSecond());
      case "score" -> score();
      case "scale" -> scale();
      case "lm" -> lm();
      default ->
          throw new UsageException(
              "Cannot measure %s: there are render, dedup, classify, score, scale, lm and domain"
                  .formatted(what));
    }
    return 0;
  }

  private void score() {
    ScoreBench bench = new ScoreBench(python);
    pair("lexicon  %.0f MB/s for 5,000 terms", "pyahocorasick", bench.lexicon());
    pair("vectors  %.1f texts/s of 80 words", "onnxruntime", bench.vectors());
  }

  private void pair(String format, String library, ScoreBench.Pair rates) {
    String own = String.format(Locale.ROOT, format, rates.own());
    if (rates.other().isEmpty()) {
      say("%s; beside it nothing: %s has no %s", own, python, library);
      return;
    }
    double other = rates.other().getAsDouble();
    say("%s, Python's %s %.1f: %.2f times", own, library, other, rates.own() / other);
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
      FileTree.remove(temp);
    }
  }

  private void lm() throws IOException {
    List<String> documents = new ArrayList<>();
    new TextDocuments(texts).forEach(documents::add);
    LmBench.Cost cost = new LmBench(texts.isEmpty() ? LmBench.made(rows) : documents).run();
    say(
        "lm       %s, %,d n-grams: trains %,.0f tokens/s, asked %,.0f tokens/s on one core",
        cost.tokens(), cost.ngrams(), cost.trained(), cost.asked());
  }

  private void scale() throws IOException {
    Path folder = Files.createTempDirectory("syllabus-bench");
    // Both runs share the session, so its spill must not go with the first one's temporary files.
    try (SparkSession spark = Sessions.open("syllabus bench", folder.resolve("temp"))) {
      List<List<ScaleBench.Cost>> runs =
          new ScaleBench(folder, ProjectHome.path(), embeddings).run(rows);
      for (int stage = 0; stage < runs.get(0).size(); stage++) {
        ScaleBench.Cost first = runs.get(0).get(stage);
        ScaleBench.Cost again = runs.get(1).get(stage);
        say(
            "%-10s %9d rows %8.1f s %8.1f MB; one changed: %6.1f s %7.2f MB",
            first.stage(),
            first.rows(),
            first.seconds(),
            first.bytes() / 1e6,
            again.seconds(),
            again.bytes() / 1e6);
      }
      say("Spark %s", spark.version());
    } finally {
      FileTree.remove(folder);
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
      FileTree.remove(temp);
    }
  }

  private static void say(String format, Object... figures) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(Locale.ROOT, format, figures);
    System.out.printf(Locale.ROOT, " (load %.1f)%n", load);
  }
}
