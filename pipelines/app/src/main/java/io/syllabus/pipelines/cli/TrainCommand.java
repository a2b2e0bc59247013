package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.trainer.ModelFolders;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus train HANDOFF --base PATH}: an adapter, and its row in models. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a LoRA adapter on a hand-off, after verifying it.")
public final class TrainCommand implements Callable<Integer> {
  @Mixin private TrainerOptions options;
  @Mixin private BaseOption base;

  @Override
  public Integer call() {
    int code = new TrainerSteps(options, "train").train(base.path());
    if (code == 0 && options.hasWorkspace()) {
      ModelFolders folders = options.folders();
      options.record(table -> table.add(folders));
    }
    return code;
  }
}
