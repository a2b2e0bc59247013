package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the tables of reStructuredText as {@code | a | b |}: grids drawn with + and |, and simple
 * ones whose rows of = give the columns (docutils, "reStructuredText Markup Specification",
 * Tables). Cells that span columns stay in the first of them.
 */
final class RstTables {

  private static final Pattern BORDER = Pattern.compile("\\s*\\+(?:[-=]+\\+)+\\s*");

  /** Below a cell that spans rows a border has blanks or the cell's text. */
  private static final Pattern BROKEN = Pattern.compile("\\s*[+|].*\\+-{2,}\\+.*[+|]\\s*");

  private static final Pattern RULE = Pattern.compile("\\s*={2,}(?:\\s+={2,})+\\s*");
  private static final Pattern COLUMN = Pattern.compile("=+");

  private final List<String> lines;
  private final List<String> written = new ArrayList<>();

  private RstTables(List<String> lines) {
    this.lines = lines;
  }

  static List<String> write(List<String> lines) {
    RstTables tables = new RstTables(lines);
    for (int i = 0; i < lines.size(); ) {
      i = tables.next(i);
    }
    return tables.written;
  }

  private int next(int i) {
    String line = lines.get(i);
    if (BORDER.matcher(line).matches() && i + 1 < lines.size() && isGrid(lines.get(i + 1))) {
      return grid(i);
    }
    int end = RULE.matcher(line).matches() ? endOfSimple(i) : 0;
    if (end > 0) {
      simple(i, end);
      return end;
    }
    written.add(line);
    return i + 1;
  }

  private static boolean isGrid(String line) {
    return line.strip().startsWith("|") || isBorder(line);
  }

  private static boolean isBorder(String line) {
    return BORDER.matcher(line).matches() || BROKEN.matcher(line).matches();
  }

  /** Lines between two borders are one row; a cell's lines are joined. */
  private int grid(int first) {
    List<String> cells = new ArrayList<>();
    int i = first;
    for (; i < lines.size() && isGrid(lines.get(i)); i++) {
      String line = lines.get(i).strip();
      if (isBorder(line)) {
        row(cells);
        cells = spanning(cells, line);
      } else {
        add(cells, cells(line, "\\|"));
      }
    }
    row(cells);
    return i;
  }

  private static List<String> cells(String line, String edge) {
    return List.of(line.substring(1, Math.max(1, line.length() - 1)).split(edge, -1));
  }

  /** The cells that a border does not end, with what they say: they belong to the next row, too. */
  private static List<String> spanning(List<String> cells, String border) {
    List<String> parts = cells(border, "[+|]");
    boolean whole = BORDER.matcher(border).matches() || parts.size() != cells.size();
    List<String> next = new ArrayList<>();
    for (int i = 0; i < parts.size() && !whole; i++) {
      boolean ends = parts.get(i).startsWith("--");
      next.add(ends ? "" : (cells.get(i) + " " + parts.get(i).strip()).strip());
    }
    return next;
  }

  /** After the last rule of the table that begins here; 0 if it has no second one. */
  private int endOfSimple(int first) {
    int end = 0;
    int rules = 1;
    for (int i = first + 1; i < lines.size() && rules < 3; i++) {
      boolean rule = RULE.matcher(lines.get(i)).matches();
      if (lines.get(i).isBlank() && rules == 2 && end == i) {
        break; // a table without a head ends at its second rule
      }
      rules += rule ? 1 : 0;
      end = rule ? i + 1 : end;
    }
    return end;
  }

  private void simple(int first, int end) {
    List<int[]> columns = new ArrayList<>();
    Matcher column = COLUMN.matcher(lines.get(first));
    while (column.find()) {
      columns.add(new int[] {column.start(), column.end()});
    }
    List<String> cells = new ArrayList<>();
    for (int i = first + 1; i < end; i++) {
      String line = lines.get(i);
      List<String> own = cut(line, columns);
      boolean goesOn = own.get(0).isBlank() && !line.isBlank();
      if (!goesOn) {
        row(cells);
        cells = new ArrayList<>();
      }
      if (!line.isBlank() && !RULE.matcher(line).matches()) {
        add(cells, own);
      }
    }
    row(cells);
  }

  /** The last column goes to the end of the line. */
  private static List<String> cut(String line, List<int[]> columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int from = Math.min(columns.get(i)[0], line.length());
      int to = i + 1 < columns.size() ? columns.get(i + 1)[0] : line.length();
      cells.add(line.substring(from, Math.max(from, Math.min(to, line.length()))));
    }
    return cells;
  }

  private static void add(List<String> cells, List<String> more) {
    for (int i = 0; i < more.size(); i++) {
      if (i == cells.size()) {
        cells.add("");
      }
      cells.set(i, (cells.get(i) + " " + more.get(i).strip()).strip());
    }
  }

  private void row(List<String> cells) {
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      written.add(
          cells.stream()
              .map(cell -> cell.replace("|", "\\|"))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
  }
}
