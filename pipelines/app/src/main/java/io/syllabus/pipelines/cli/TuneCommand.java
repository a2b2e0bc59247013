package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.files.DataFiles;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.tune.RowLabels;
import io.syllabus.pipelines.tune.Tuner;
import io.syllabus.quality.tune.Tuning;
import io.syllabus.quality.tune.TuningPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus tune RECIPE}: what the scores of a sample say about the condition. */
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how the scores are spread, what each part of judge.keep drops, and the rows",
      "nearest to its thresholds; proposes thresholds from labels. Runs no model."
    })
public final class TuneCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(names = "--sample", paramLabel = "N", description = "rows to look at (${DEFAULT-VALUE})")
  private int sample = 1000;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "CSV with the columns id and label (yes or no)")
  private Path labels;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description = "that proposed thresholds reach on the labels (${DEFAULT-VALUE})")
  private double precision = 0.9;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "writes the distributions for judge.references")
  private Path reference;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the page; default: tune.html in the workspace")
  private String out;

  @Override
  public Integer call() throws IOException {
    check();
    Recipe own = recipe.load().recipe();
    TableStore store = OpenWorkspace.store(own);
    Map<String, Boolean> told = labels == null ? Map.of() : RowLabels.read(labels);
    Tuning tuning = new Tuner(store, own).tune(sample, told, precision);
    tuning.words().forEach(System.out::println);
    if (reference != null) {
      Files.writeString(reference, JsonOutput.text(tuning.reference()));
    }
    var page =
        out == null
            ? new org.apache.hadoop.fs.Path(store.workspace().root(), "tune.html")
            : DataFiles.path(Path.of(out));
    store.workspace().files().write(page, TuningPage.of(tuning).getBytes(StandardCharsets.UTF_8));
    System.out.println(DataFiles.words(page));
    return 0;
  }

  private void check() {
    if (sample < 1) {
      throw new UsageException(
          "Cannot use --sample %d: must be a number of rows, 1 or more".formatted(sample));
    }
    if (!(precision > 0 && precision <= 1)) {
      throw new UsageException(
          "Cannot use --precision %s: must be above 0 and at most 1".formatted(precision));
    }
  }
}
