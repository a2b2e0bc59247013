package io.syllabus.udfs.score;

import java.util.ArrayList;
import java.util.List;

/** Tab-separated lines; empty ones and those that begin with # are comments. */
final class Tsv {
  private Tsv() {}

  /**
   * The columns of each line; the last one may hold tabs.
   *
   * @throws IllegalArgumentException if a line has fewer columns, naming it by its number
   */
  static List<String[]> rows(String tsv, int columns) {
    List<String[]> rows = new ArrayList<>();
    String[] lines = tsv.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        rows.add(row(lines[i], columns, i + 1));
      }
    }
    return rows;
  }

  private static String[] row(String line, int columns, int number) {
    String[] row = line.split("\t", columns);
    if (row.length < columns) {
      throw new IllegalArgumentException(
          "Invalid line %d: has %d columns, needs %d, separated by tabs"
              .formatted(number, row.length, columns));
    }
    return row;
  }
}
