package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.classifier.LabelFile;
import io.syllabus.udfs.classify.LabelledExample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which columns of a file of labels hold what. */
final class LabelOptions {
  @Option(names = "--text", paramLabel = "COLUMN", description = "the text (${DEFAULT-VALUE})")
  private String text = "text";

  @Option(names = "--label", paramLabel = "COLUMN", description = "the label (${DEFAULT-VALUE})")
  private String label = "label";

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "what a text came from, such as its document: a group is never cut by a fold")
  private String group = "";

  List<LabelledExample> read(List<Path> files) {
    LabelFile format = new LabelFile(text, label, group);
    List<LabelledExample> texts = new ArrayList<>();
    files.forEach(file -> texts.addAll(format.read(file)));
    return texts;
  }

  /** Does something with labels and says which files they came from if it cannot. */
  static <T> T withLabels(List<Path> files, String verb, Supplier<T> work) {
    try {
      return work.get();
    } catch (UsageException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      String names = String.join(", ", files.stream().map(Path::toString).toList());
      throw new UsageException("Cannot %s %s: %s".formatted(verb, names, e.getMessage()));
    }
  }
}
