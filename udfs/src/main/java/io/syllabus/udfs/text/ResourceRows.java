package io.syllabus.udfs.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a package's tables: lines of cells apart by tabs; a line with # is a comment. */
public final class ResourceRows {
  private ResourceRows() {}

  /**
   * Reads a table of the class path.
   *
   * @param owner a class of the package that holds it
   * @throws UncheckedIOException if it is missing or cannot be read
   */
  public static List<String[]> of(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("Cannot read %s: it is not on the class path".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
