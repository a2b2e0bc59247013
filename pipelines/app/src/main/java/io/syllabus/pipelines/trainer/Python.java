package io.syllabus.pipelines.trainer;

import io.syllabus.engine.UsageException;
import java.io.IOException;
import java.util.List;

/** The interpreter that the trainer's environment is made with. */
final class Python {
  private static final String SUITS =
      "import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 11) else 1)";

  private Python() {}

  /**
   * The first of the candidates that is new enough and can make an environment.
   *
   * @throws UsageException where none is
   */
  static String among(List<String> candidates) {
    return candidates.stream()
        .filter(Python::suits)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Cannot make the trainer's environment: none of %s is Python 3.11 or later with venv; on Debian: apt-get install python3 python3-venv"
                        .formatted(String.join(", ", candidates))));
  }

  private static boolean suits(String command) {
    try {
      Process process =
          new ProcessBuilder(command, "-c", SUITS)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
