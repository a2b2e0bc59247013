package io.syllabus.pipelines.cli;

import io.syllabus.pipelines.trainer.TrainerProgram;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What {@code ./syllabus test --all} runs after Maven. */
@Command(
    name = "trainer-tests",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Runs the tests of the trainer's programs in their environment.")
public final class TrainerTestsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return TrainerProgram.tests();
  }
}
