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
    Map<String, String> variables =
        Map.of("PYTHONPATH", environment.home().toString(), "PYTHONDONTWRITEBYTECODE", "1");
    int code = Command.run(words, variables);
    return code == 0 || code == WRONG ? code : STOPPED;
  }
}
