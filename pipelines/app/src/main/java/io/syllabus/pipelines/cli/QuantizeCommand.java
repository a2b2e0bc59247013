package io.syllabus.pipelines.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus quantize HANDOFF}: the files that are served. */
@Command(
    name = "quantize",
    mixinStandardHelpOptions = true,
    description = "Makes the GGUF files of the merged model, and recipes for serving it.")
public final class QuantizeCommand implements Callable<Integer> {
  @Mixin private TrainerOptions options;

  @Override
  public Integer call() {
    return new TrainerSteps(options, "quantize").quantize();
  }
}
