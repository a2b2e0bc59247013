package io.syllabus.udfs.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The built-in templates, and those of the corpora where there are any. */
final class RealTemplates {
  private RealTemplates() {}

  static List<String> sources() {
    Stream<String> builtin = BuiltinTemplates.names().stream().map(BuiltinTemplates::source);
    return Files.isDirectory(Corpora.chatTemplates())
        ? Stream.concat(builtin, real()).toList()
        : builtin.toList();
  }

  private static Stream<String> real() {
    return Stream.of("goldens/templates", "chat_templates/chat_templates")
        .map(Corpora.chatTemplates()::resolve)
        .flatMap(RealTemplates::files)
        .sorted()
        .map(file -> Corpora.text(file.toString()));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
