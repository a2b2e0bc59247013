package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the row of a table that names its columns: not the title that fills the row above it. */
final class Headers {
  private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");
  private static final int WITHIN = 4;

  private Headers() {}

  /** The index of the row; 0 if none is better. */
  static int row(List<Line> rows) {
    for (int i = 0; i < Math.min(WITHIN, rows.size()); i++) {
      if (cells(rows.get(i)).size() > 1) {
        return i;
      }
    }
    return 0;
  }

  /** The cells of a row that say something. */
  static List<String> cells(Line row) {
    return Arrays.stream(BETWEEN.split(row.text()))
        .map(Blank::strip)
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .toList();
  }
}
