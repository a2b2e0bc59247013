package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.ProjectHome;
import io.syllabus.pipelines.bundle.Bundle;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.udfs.ocr.Tessdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code syllabus bundle}: an archive for machines without a network. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description =
        "Makes one archive that runs without a network and without Maven: programs, libraries,"
            + " models, the demo.")
public final class BundleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the archive, a .tar.gz (here, named after the version)")
  private Path out;

  @Override
  public Integer call() throws IOException {
    String name = spec.root().version()[0].replace(' ', '-');
    Path file = out == null ? Path.of(name + ".tar.gz") : out;
    List<Path> models = models();
    new Bundle(ProjectHome.path(), models).write(file, name);
    System.out.printf(
        "Wrote %s, %,d bytes, %s. Unpack it with tar, then: %s/syllabus verify%n",
        file,
        Files.size(file),
        models.isEmpty()
            ? "without Tesseract's models, which this machine lacks"
            : "with " + models.size() + " of Tesseract's models",
        name);
    return 0;
  }

  /** Those of the languages that a source has when it names none. */
  private static List<Path> models() {
    return RecipeLoader.defaults(Map.of()).extract().ocr().languages().stream()
        .flatMap(language -> Tessdata.model(language).stream())
        .toList();
  }
}
