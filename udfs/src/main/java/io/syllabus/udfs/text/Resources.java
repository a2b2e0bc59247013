package io.syllabus.udfs.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts and tables that lie beside the classes of the program. */
public final class Resources {
  private Resources() {}

  /**
   * The cells of a table's lines, which tabs part.
   *
   * @param owner a class of the package that holds it
   * @throws UncheckedIOException if it is missing or cannot be read
   */
  public static List<String[]> rows(Class<?> owner, String name) {
    return lines(owner, name).stream().map(line -> line.split("\t", -1)).toList();
  }

  /** The lines of a text but blank ones and those that begin with #. */
  public static List<String> lines(Class<?> owner, String name) {
    return text(owner, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The whole file, comments and all. */
  public static String text(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("Cannot read %s: it is not on the class path".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
