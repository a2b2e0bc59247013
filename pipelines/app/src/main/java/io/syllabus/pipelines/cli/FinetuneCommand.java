package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.trainer.ModelFolders;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus finetune HANDOFF --base PATH}: all four steps, and their rows in models. */
@Command(
    name = "finetune",
    mixinStandardHelpOptions = true,
    description =
        "Trains, merges, quantises and evaluates; what is done and unchanged is not done again.")
public final class FinetuneCommand implements Callable<Integer> {
  @Mixin private TrainerOptions options;
  @Mixin private BaseOption base;

  @Override
  public Integer call() {
    int code = run(new TrainerSteps(options, "train"));
    ModelFolders folders = options.folders();
    if (Files.isDirectory(folders.adapter())) { // it stands, even if a later step failed
      options.record(table -> table.add(folders));
    }
    return code;
  }

  private int run(TrainerSteps steps) {
    List<IntSupplier> inOrder =
        List.of(
            () -> steps.train(base.path()),
            () -> steps.merge(base.path()),
            steps::quantize,
            () -> steps.evaluate(base.path()));
    for (IntSupplier step : inOrder) {
      int code = step.getAsInt();
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }
}
