package io.syllabus.pipelines.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The model to tune. */
final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "PATH",
      required = true,
      description =
          "the base model, a Hugging Face folder; ./syllabus base smollm2 makes a small one")
  private Path base;

  Path path() {
    return base;
  }
}
