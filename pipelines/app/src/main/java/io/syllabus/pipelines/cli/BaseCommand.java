package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.trainer.TrainerProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus base smollm2}: a small real base model, for people without a model hub. */
@Command(
    name = "base",
    mixinStandardHelpOptions = true,
    description = "Sets up a small base model as a Hugging Face folder.")
public final class BaseCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "smollm2")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where it goes (~/.cache/syllabus/models/NAME)")
  private Path out;

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>(List.of(name));
    if (out != null) {
      arguments.add("out=" + out);
    }
    return TrainerProgram.run("base", arguments);
  }
}
