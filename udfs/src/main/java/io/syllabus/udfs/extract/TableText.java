package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table being read: the cells of its row, or none where it only lays out a page. */
final class TableText {

  private final List<StringBuilder> row = new ArrayList<>();
  private boolean layout;

  /** From now on its cells are blocks of the page; gives what they held so far. */
  List<String> becomeLayout() {
    layout = true;
    List<String> held = row.stream().map(StringBuilder::toString).map(String::strip).toList();
    row.clear();
    return held;
  }

  boolean isLayout() {
    return layout;
  }

  void startRow() {
    row.clear();
  }

  void startCell() {
    row.add(new StringBuilder());
  }

  /** The cell being written, null between cells. */
  StringBuilder cell() {
    return row.isEmpty() ? null : row.get(row.size() - 1);
  }

  /** Gives the row as a line, empty where no cell holds text. */
  String endRow() {
    List<String> cells = row.stream().map(TableText::oneLine).collect(Collectors.toList());
    row.clear();
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells.isEmpty() ? "" : "| " + String.join(" | ", cells) + " |";
  }

  private static String oneLine(StringBuilder cell) {
    return Whitespace.collapse(cell).replace("|", "\\|");
  }
}
