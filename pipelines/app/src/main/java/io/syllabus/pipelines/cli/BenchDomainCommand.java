package io.syllabus.pipelines.cli;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.pipelines.domain.DomainBench;
import io.syllabus.pipelines.domain.DomainReport;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.udfs.classify.LabelSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus bench domain LABELS}: how well a domain is told, by each signal and by all. */
@Command(
    name = "domain",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well each signal tells the texts of a domain, and all together.",
      "One half of the documents makes lexicon, examples, classifier and language models,",
      "the stages themselves score and judge the other."
    })
public final class BenchDomainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "LABELS",
      description = "CSV, TSV or JSON Lines with texts, labels and what the texts came from")
  private List<Path> files;

  @Mixin private LabelOptions labels;

  @Option(
      names = "--positive",
      paramLabel = "LABEL",
      description = "of the domain (${DEFAULT-VALUE}); all others are out")
  private String positive = "in";

  @Option(
      names = "--shuffles",
      paramLabel = "N",
      description = "how often labels are dealt out at random, as a control (${DEFAULT-VALUE})")
  private int shuffles = 5;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "keeps the instruments there, for a recipe")
  private Path out;

  @Option(names = "--json", description = "one document in the place of lines")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path temp = Files.createTempDirectory("syllabus-bench");
    try (SparkSession spark = Sessions.open("syllabus bench", temp)) {
      DomainReport report = report(spark, temp);
      if (json) {
        JsonOutput.print(report);
      } else {
        report.lines().forEach(System.out::println);
      }
    } finally {
      FileTree.remove(temp);
    }
    return 0;
  }

  private DomainReport report(SparkSession spark, Path temp) {
    if (out != null && Files.exists(out)) {
      throw new UsageException(
          "Cannot write %s: there is such a file or folder already; name another with --out, or remove it"
              .formatted(out));
    }
    DomainBench bench =
        new DomainBench(
            spark, temp, out, RecipeLoader.defaults(Map.of()).score().noise(), positive);
    return LabelOptions.withLabels(
        files,
        "measure on",
        () -> {
          try {
            return bench.run(LabelSet.cleaned(labels.read(files)), shuffles);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
