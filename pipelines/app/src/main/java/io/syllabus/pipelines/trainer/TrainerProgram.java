package io.syllabus.pipelines.trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the trainer's package, run in its environment. */
public final class TrainerProgram {
  private static final int STOPPED = 1;
  private static final int WRONG = 2;

  private TrainerProgram() {}

  /** Runs {@code python -m syllabus_trainer.NAME} and gives the exit code of a command: 0, 1, 2. */
  public static int run(String name, List<String> arguments) {
    return python("syllabus_trainer." + name, arguments);
  }

  /** Runs the package's own tests. */
  public static int tests() {
    Path tests = TrainerHome.find().resolve("tests");
    return python("pytest", List.of("-p", "no:cacheprovider", tests.toString()));
  }

  private static int python(String module, List<String> arguments) {
    TrainerEnvironment environment = TrainerEnvironment.own();
    List<String> words = new ArrayList<>();
    words.addAll(List.of(environment.python().toString(), "-m", module));
    words.addAll(arguments);
    int code = Command.run(words, variables(environment.home()));
    return code == 0 || code == WRONG ? code : STOPPED;
  }

  /**
   * Memory that was freed is kept for the next tensor: given back and asked for anew, a step on a
   * CPU spends a fifth of its time in page faults (measured). Larger tensors are given back all the
   * same, or the heap is full of holes: 8.1 GiB instead of 7 at the peak (measured).
   */
  private static Map<String, String> variables(Path home) {
    return Map.of(
        "PYTHONPATH", home.toString(),
        "PYTHONDONTWRITEBYTECODE", "1",
        "MALLOC_MMAP_THRESHOLD_", String.valueOf(64L << 20),
        "MALLOC_TRIM_THRESHOLD_", String.valueOf(32L << 30));
  }
}
