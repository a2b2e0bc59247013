package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table being read: the cells of its row, or none where it only lays out a page. */
final class TableText {

  private static final int WIDEST = 1000; // columns

  private final List<StringBuilder> row = new ArrayList<>();
  private final Map<Integer, Held> above = new HashMap<>(); // by column
  private boolean layout;
  private int open; // column of the cell being written

  /** A cell that reaches into the rows below. */
  private record Held(StringBuilder text, int rows) {}

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

  /**
   * A cell takes the next free place of its row.
   *
   * @param columns that it covers; those after the first stay empty
   * @param rows that it covers: what it says holds for each of them
   */
  void startCell(int columns, int rows) {
    fillFromAbove();
    StringBuilder cell = new StringBuilder();
    row.add(cell);
    open = row.size() - 1;
    if (rows > 1) {
      above.put(open, new Held(cell, rows));
    }
    for (int i = 1; i < Math.min(columns, WIDEST - row.size()); i++) {
      row.add(new StringBuilder());
    }
  }

  private void fillFromAbove() {
    Held held = above.get(row.size());
    while (held != null && row.size() < WIDEST) {
      row.add(held.text());
      held = above.get(row.size());
    }
  }

  /** The cell being written, null between cells. */
  StringBuilder cell() {
    return row.isEmpty() ? null : row.get(open);
  }

  /** Gives the row as a line, empty where no cell holds text. */
  String endRow() {
    fillFromAbove();
    above.replaceAll((column, held) -> new Held(held.text(), held.rows() - 1));
    above.values().removeIf(held -> held.rows() < 1);
    List<String> cells = row.stream().map(TableText::oneLine).collect(Collectors.toList());
    row.clear();
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells.isEmpty() ? "" : line(cells);
  }

  /** How a page shows a row. */
  static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String oneLine(StringBuilder cell) {
    return Whitespace.collapse(cell).replace("|", "\\|");
  }
}
