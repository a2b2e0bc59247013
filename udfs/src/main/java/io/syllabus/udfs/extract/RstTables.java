package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the tables of reStructuredText as {@code | a | b |}: grids drawn with + and |, and simple
 * ones whose rows of = give the columns (docutils, "reStructuredText Markup Specification",
 * Tables). Cells that span columns stay in the first of them, those that span rows stand in each.
 */
final class RstTables {

  private static final Pattern BORDER = Pattern.compile("\\+(?:[-=]++\\+)++");
  private static final Pattern RULE = Pattern.compile("\\s*={2,}+(?:\\s++={2,}+)++\\s*");
  private static final Pattern COLUMN = Pattern.compile("=+");

  private final List<String> lines;
  private final List<String> written = new ArrayList<>();
  private int end;

  private RstTables(List<String> lines) {
    this.lines = lines;
  }

  /**
   * A table.
   *
   * @param rows one a line
   * @param end index of the line after it
   */
  record Table(List<String> rows, int end) {}

  /** The table that begins at a line, null if none does. */
  static Table at(List<String> lines, int first) {
    RstTables table = new RstTables(lines);
    boolean grid =
        BORDER.matcher(lines.get(first).strip()).matches()
            && first + 1 < lines.size()
            && isGrid(lines.get(first + 1));
    if (grid) {
      table.grid(first);
    } else if (RULE.matcher(lines.get(first)).matches()) {
      table.simple(first);
    }
    return table.end == 0 ? null : new Table(table.written, table.end);
  }

  private static boolean isGrid(String line) {
    return line.strip().startsWith("|") || isBorder(line.strip());
  }

  /** Below a cell that spans rows a border has blanks or the cell's text. */
  private static boolean isBorder(String line) {
    return BORDER.matcher(line).matches()
        || ((line.startsWith("+") || line.startsWith("|"))
            && line.contains("+--")
            && line.contains("--+"));
  }

  /** Lines between two borders are one row; a cell's lines are joined. */
  private void grid(int first) {
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
    end = i;
  }

  private static List<String> cells(String line, String edge) {
    boolean closed = line.length() > 1 && (line.endsWith("|") || line.endsWith("+"));
    return List.of(line.substring(1, line.length() - (closed ? 1 : 0)).split(edge, -1));
  }

  /** The cells that a border does not end, with what they say: they belong to the next row, too. */
  private static List<String> spanning(List<String> cells, String border) {
    if (BORDER.matcher(border).matches()) {
      return new ArrayList<>();
    }
    List<String> parts = cells(border, "[+|]");
    boolean known = parts.size() == cells.size();
    List<String> next = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      String before = known ? cells.get(i) : "";
      boolean ends = !part.isEmpty() && part.chars().allMatch(c -> c == '-' || c == '=');
      next.add(ends ? "" : (before + " " + part).strip());
    }
    return next;
  }

  /** After the last rule of the table that begins here; 0 if it has no second one. */
  private int endOfSimple(int first) {
    int last = 0;
    int rules = 1;
    for (int i = first + 1; i < lines.size() && rules < 3; i++) {
      boolean rule = RULE.matcher(lines.get(i)).matches();
      if (lines.get(i).isBlank() && rules == 2 && last == i) {
        break; // a table without a head ends at its second rule
      }
      rules += rule ? 1 : 0;
      last = rule ? i + 1 : last;
    }
    return last;
  }

  private void simple(int first) {
    end = endOfSimple(first);
    if (end == 0) {
      return;
    }
    List<Integer> columns = new ArrayList<>();
    Matcher column = COLUMN.matcher(lines.get(first));
    while (column.find()) {
      columns.add(column.start());
    }
    List<String> cells = new ArrayList<>();
    for (String line : lines.subList(first + 1, end)) {
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

  /** The last column goes to the end of the line; Han take two columns of the page. */
  private static List<String> cut(String line, List<Integer> columns) {
    List<StringBuilder> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(new StringBuilder()));
    int at = 0;
    int cell = 0;
    for (int c : line.codePoints().toArray()) {
      while (cell + 1 < columns.size() && at >= columns.get(cell + 1)) {
        cell++;
      }
      cells.get(cell).appendCodePoint(c);
      at += UnderlinedTitles.columns(c);
    }
    return cells.stream().map(StringBuilder::toString).toList();
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
      written.add(TableText.line(cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
    }
  }
}
