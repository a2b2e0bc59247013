package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The tables of this package: a line a row, a tab between cells, remarks behind a hash. */
final class ResourceRows {

  private ResourceRows() {}

  static List<List<String>> of(String name) {
    try (InputStream in = ResourceRows.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read %s of the program itself".formatted(name), e);
    }
  }
}
