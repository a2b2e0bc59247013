package io.syllabus.jinja.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates that the project brings, and those of the corpora where there are any. */
final class RealTemplates {
  private static final Path HOME =
      Path.of(System.getProperty("syllabus.home", ".")).toAbsolutePath().normalize();
  private static final Path OWN =
      HOME.resolve("udfs/src/main/resources/io/syllabus/udfs/chat/templates");
  private static final String CORPORA = "shared/corpora/chat_templates";

  private RealTemplates() {}

  static List<String> sources() {
    Stream<Path> corpora =
        Stream.iterate(HOME, path -> path != null, Path::getParent).map(p -> p.resolve(CORPORA));
    Stream<Path> real =
        corpora
            .filter(Files::isDirectory)
            .limit(1)
            .flatMap(
                folder ->
                    Stream.of("goldens/templates", "chat_templates/chat_templates")
                        .map(folder::resolve));
    return Stream.concat(Stream.of(OWN), real)
        .flatMap(RealTemplates::files)
        .map(RealTemplates::text)
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
