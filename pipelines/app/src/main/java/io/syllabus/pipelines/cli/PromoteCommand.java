package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.trainer.ModelFolders;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus promote HANDOFF}: the verdict, put on record. */
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = "Records that the evaluated file is the one to serve, if its verdict allows it.")
public final class PromoteCommand implements Callable<Integer> {
  @Mixin private TrainerOptions options;

  @Override
  public Integer call() {
    ModelFolders folders = options.folders();
    if (!options.hasWorkspace()) {
      throw new UsageException(
          "Cannot promote: the hand-off lies in no workspace; name its recipe with --recipe");
    }
    options.record(table -> table.promote(folders));
    return 0;
  }
}
