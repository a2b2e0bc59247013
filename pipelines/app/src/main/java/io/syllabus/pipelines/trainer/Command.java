package io.syllabus.pipelines.trainer;

import io.syllabus.engine.StageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that speaks to the terminal itself. */
final class Command {
  private Command() {}

  /** Runs to the end and gives the exit code; stopping this program stops it, too. */
  static int run(List<String> words, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
    builder.environment().putAll(environment);
    try {
      return await(builder.start());
    } catch (IOException e) {
      throw new StageException(
          "Cannot start %s: %s".formatted(Path.of(words.get(0)).getFileName(), e.getMessage()));
    }
  }

  private static int await(Process process) {
    Thread stop = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(stop);
      return code;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
