package io.syllabus.udfs.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The real templates and goldens beside the project, where there are any. */
final class Corpora {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpora() {}

  /** The folder with chat templates; a path that does not exist where the corpora are absent. */
  static Path chatTemplates() {
    Path home = Path.of(System.getProperty("syllabus.home", ".")).toAbsolutePath().normalize();
    return Stream.iterate(home, path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared/corpora/chat_templates"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(home.resolve("shared/corpora/chat_templates"));
  }

  static <T> T json(String file, Class<T> type) {
    try {
      return JSON.readValue(chatTemplates().resolve(file).toFile(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  static String text(String file) {
    try {
      return Files.readString(chatTemplates().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
