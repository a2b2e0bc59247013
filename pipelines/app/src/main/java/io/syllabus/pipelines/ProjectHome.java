package io.syllabus.pipelines;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the project, or a bundle of it, lies: the launcher says it. */
public final class ProjectHome {
  private ProjectHome() {}

  /** Where it was said, absolute. */
  public static Optional<Path> said() {
    return Stream.of(System.getenv("SYLLABUS_HOME"), System.getProperty("syllabus.home"))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(home -> Path.of(home).toAbsolutePath().normalize());
  }

  /** The working folder where nobody said it. */
  public static Path path() {
    return said().orElseGet(() -> Path.of("").toAbsolutePath());
  }
}
