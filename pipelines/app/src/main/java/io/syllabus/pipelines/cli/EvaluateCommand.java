package io.syllabus.pipelines.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code syllabus evaluate HANDOFF --base PATH}: promote or not, and why. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Puts base, tuned and quantised models to the same exam and writes the verdict.")
public final class EvaluateCommand implements Callable<Integer> {
  @Mixin private TrainerOptions options;
  @Mixin private BaseOption base;

  @Override
  public Integer call() {
    return new TrainerSteps(options, "evaluate").evaluate(base.path());
  }
}
