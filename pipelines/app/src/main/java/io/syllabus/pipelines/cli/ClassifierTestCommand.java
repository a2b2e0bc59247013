package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.classifier.Embeddings;
import io.syllabus.udfs.classify.Evaluation;
import io.syllabus.udfs.classify.LabelSet;
import io.syllabus.udfs.classify.TextClassifier;
import io.syllabus.udfs.classify.Training;
import io.syllabus.udfs.classify.TrainingReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code syllabus classifier test FOLDER LABELS}: figures on texts that it has not seen. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Measures a classifier on labelled texts that it was not trained on.")
public final class ClassifierTestCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "the model's folder")
  private Path folder;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "LABELS", description = "as for train")
  private List<Path> files;

  @Mixin private LabelOptions labels;

  @Override
  public Integer call() {
    TextClassifier classifier = TextClassifier.read(folder);
    try (Embeddings embeddings = new Embeddings()) {
      Evaluation evaluation =
          LabelOptions.withLabels(
              files,
              "test on",
              () -> Training.test(classifier, LabelSet.cleaned(labels.read(files)), embeddings));
      System.out.print(TrainingReport.text(evaluation));
    }
    return 0;
  }
}
