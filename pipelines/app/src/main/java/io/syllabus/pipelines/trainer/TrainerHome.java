package io.syllabus.pipelines.trainer;

import io.syllabus.engine.UsageException;
import io.syllabus.pipelines.ProjectHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the trainer's programs and their lock file lie. */
final class TrainerHome {
  static final String LOCK = "requirements.lock";

  private TrainerHome() {}

  /** The folder in the project's home, which the launcher names, or around the working folder. */
  static Path find() {
    Path working = Path.of("").toAbsolutePath();
    Stream<Path> around = Stream.iterate(working, folder -> folder != null, Path::getParent);
    return Stream.concat(ProjectHome.said().stream(), around)
        .map(home -> home.resolve("training-handoff").resolve("trainer"))
        .filter(folder -> Files.isRegularFile(folder.resolve(LOCK)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Cannot find the trainer's programs: there is no training-handoff/trainer; start with the project's own ./syllabus"));
  }
}
