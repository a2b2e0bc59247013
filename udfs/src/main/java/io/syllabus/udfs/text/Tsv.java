package io.syllabus.udfs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tab-separated lines; empty ones and those that begin with # are comments. */
public final class Tsv {
  private Tsv() {}

  /** The columns of each line; the last one may hold tabs. */
  public static List<String[]> rows(String tsv, int columns) {
    return rows(tsv, columns, row -> row);
  }

  /**
   * The same, each read.
   *
   * @throws IllegalArgumentException if a line has fewer columns or cannot be read, naming it by
   *     its number
   */
  public static <T> List<T> rows(String tsv, int columns, Function<String[], T> reader) {
    List<T> rows = new ArrayList<>();
    String[] lines = tsv.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        rows.add(row(lines[i].split("\t", columns), columns, reader, i + 1));
      }
    }
    return rows;
  }

  private static <T> T row(String[] row, int columns, Function<String[], T> reader, int number) {
    try {
      if (row.length < columns) {
        throw new IllegalArgumentException(
            "has %d columns, needs %d, separated by tabs".formatted(row.length, columns));
      }
      return reader.apply(row);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line %d %s".formatted(number, e.getMessage()), e);
    }
  }
}
