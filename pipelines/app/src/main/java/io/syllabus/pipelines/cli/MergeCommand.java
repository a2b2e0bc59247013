package io.syllabus.pipelines.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus merge HANDOFF --base PATH}: one model of base and adapter. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Merges the adapter into its base, verified by the logits.")
public final class MergeCommand implements Callable<Integer> {
  @Mixin private TrainerOptions options;
  @Mixin private BaseOption base;

  @Override
  public Integer call() {
    return new TrainerSteps(options, "merge").merge(base.path());
  }
}
