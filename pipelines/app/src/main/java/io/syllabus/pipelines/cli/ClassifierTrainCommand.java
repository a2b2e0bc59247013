package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.classifier.Embeddings;
import io.syllabus.pipelines.classifier.ModelPlace;
import io.syllabus.udfs.classify.Alternatives;
import io.syllabus.udfs.classify.FeatureSettings;
import io.syllabus.udfs.classify.LabelSet;
import io.syllabus.udfs.classify.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus classifier train LABELS --out FOLDER}: a model folder with card and report. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns labels from texts, 500 to 1,000 of them, and measures how well it did.")
public final class ClassifierTrainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "LABELS",
      description = "CSV, TSV or JSON Lines with texts and labels")
  private List<Path> files;

  @Mixin private LabelOptions labels;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "the model's folder, which must not be there yet")
  private Path out;

  @Option(
      names = "--positive",
      paramLabel = "LABEL",
      description = "whose probability is told; of two labels, one must be named")
  private String positive;

  @Option(
      names = "--readings",
      paramLabel = "N",
      description = "a text may hold {one|another}: so many readings of each are learnt from")
  private int readings;

  @Option(names = "--vectors", description = "also learn from sentence vectors")
  private boolean vectors;

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "sequences of up to N words (${DEFAULT-VALUE})")
  private int words = FeatureSettings.STANDARD.words();

  @Option(
      names = "--characters",
      paramLabel = "N",
      description = "sequences of up to N Chinese characters (${DEFAULT-VALUE})")
  private int characters = FeatureSettings.STANDARD.characters();

  @Option(
      names = "--letters",
      paramLabel = "N",
      description = "also from 3 to N letters of words, for short and misspelt texts")
  private int letters;

  @Option(
      names = "--bits",
      paramLabel = "N",
      description = "2^N hashed features (${DEFAULT-VALUE})")
  private int bits = FeatureSettings.STANDARD.bits();

  @Option(names = "--folds", paramLabel = "N", description = "to validate (${DEFAULT-VALUE})")
  private int folds = 5;

  @Option(
      names = "--cost",
      paramLabel = "C",
      description = "of an error against large weights (${DEFAULT-VALUE})")
  private double cost = 8;

  @Override
  public Integer call() throws IOException {
    Training.Settings settings = new Training.Settings(features(), positive, folds, cost);
    ModelPlace place = new ModelPlace(out);
    try (Embeddings embeddings = new Embeddings()) {
      Training.Trained trained =
          LabelOptions.withLabels(
              files,
              "train on",
              () ->
                  new Training(settings, embeddings)
                      .of(LabelSet.of(Alternatives.readings(labels.read(files), readings))));
      place.write(trained.files());
      System.out.print(trained.report().text());
      System.out.printf("Wrote %s%n", out);
    }
    return 0;
  }

  private FeatureSettings features() {
    FeatureSettings text = new FeatureSettings(bits, words, letters, characters, 0, 0);
    return vectors ? text.withVectors(Embeddings.CHINESE_LENGTH, Embeddings.WESTERN_LENGTH) : text;
  }
}
