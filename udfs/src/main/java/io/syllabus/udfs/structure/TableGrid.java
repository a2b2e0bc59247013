package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table whose head names the columns and whose first column, serial numbers aside, the rows. */
final class TableGrid {
  private static final Pattern SERIAL = Pattern.compile("(?i)序号|编号|#|no\\.?|s/?n|item no\\.?|序");
  private static final Pattern NOTHING = Pattern.compile("(?i)[-–—/*\\s]*|无|n/?a|none|nil|不适用|同上");
  private static final Pattern FIGURE =
      Pattern.compile(
          "[≤≥<>约±+−–(-]{0,2}\\s?(?:[£$€¥￥]|[A-Z]{3}\\s)?\\s?\\d.{0,24}|(?:up to|about)"
              + " .{0,3}\\d.{0,15}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("[$£€(+−–-]{0,2}\\s?\\d[\\d,.%)]{0,20}");
  private static final Pattern NOTE = Pattern.compile("[(（].{1,60}[)）]|单位.{1,20}|");
  private static final Pattern TOTAL = Pattern.compile("(?i)合计|总计|小计|total|subtotal|sum");
  private static final Pattern LETTER =
      Pattern.compile("\\p{IsLatin}"); // a code that a legend tells
  private static final int MAX_CELL = 120;

  private final List<String> columns;
  private final List<Row> rows;
  private final int labelColumn;
  private final TableUnits units;

  /**
   * What a row says of its subject.
   *
   * @param label what the row is about
   * @param cells of all columns
   * @param evidence code points of the row in the text
   */
  record Row(String label, List<String> cells, Span evidence) {}

  /** A value with its unit, and the name of its column without. */
  record Cell(String column, String value) {}

  private TableGrid(List<String> columns, List<Row> rows, int labelColumn, TableUnits units) {
    this.columns = columns;
    this.rows = rows;
    this.labelColumn = labelColumn;
    this.units = units;
  }

  /** Reads a table; empty where it has no head, or heads that do not tell the columns apart. */
  static Optional<TableGrid> parse(String text, Map<String, String> fields) {
    List<TableLines.Line> lines = TableLines.of(text);
    String header = fields.get("header");
    if (header != null) {
      lines.add(0, new TableLines.Line(TableLines.cells(header), new Span(0, 0)));
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>(List.of(fields.getOrDefault("caption", "")));
    List<String> columns = head(lines, notes);
    notes.add(columns.get(0));
    int label = SERIAL.matcher(columns.get(0)).matches() ? 1 : 0;
    boolean heads =
        columns.size() >= label + 2
            && !isRow(columns, lines)
            && areHeads(columns.subList(label + 1, columns.size()))
            && columns.lastIndexOf(columns.get(label)) == label;
    return heads ? Optional.of(of(columns, label, lines, notes)) : Optional.empty();
  }

  /** The last of the lines that head the columns; what stands before goes into the notes. */
  private static List<String> head(List<TableLines.Line> lines, List<String> notes) {
    List<String> columns = lines.remove(0).cells();
    if (lines.size() > 1 && isSpread(columns, lines.get(0).cells(), lines.get(1).cells())) {
      int last = columns.size() - 1;
      notes.add(columns.get(last));
      List<String> spread = new ArrayList<>(columns.subList(0, last));
      spread.addAll(lines.remove(0).cells());
      return spread;
    }
    if (lines.size() > 1 && isSpanned(columns, lines.get(0).cells(), lines.get(1).cells())) {
      notes.addAll(columns);
      columns = lines.remove(0).cells();
    }
    while (!lines.isEmpty() && isSecondHead(columns, lines.get(0).cells())) {
      notes.addAll(columns);
      columns = lines.remove(0).cells();
    }
    return columns;
  }

  /** Whether the last column of the head spans those that the next line names. */
  private static boolean isSpread(List<String> head, List<String> next, List<String> row) {
    return next.size() > 1
        && head.size() - 1 + next.size() == row.size()
        && next.size() != row.size()
        && areHeads(next);
  }

  /** Whether the last column of the head spans several, which the next line names anew. */
  private static boolean isSpanned(List<String> head, List<String> next, List<String> row) {
    return head.size() > 1
        && head.size() < next.size()
        && next.size() == row.size()
        && next.get(0).equals(head.get(0))
        && areHeads(next.subList(1, next.size()));
  }

  /** Whether what stands first is no head but code, as in the lines below it: %A above %B. */
  private static boolean isRow(List<String> first, List<TableLines.Line> lines) {
    for (int i = 0; i < first.size(); i++) {
      int column = i;
      long alike =
          lines.stream()
              .filter(line -> column < line.cells().size())
              .filter(line -> areAlike(first.get(column), line.cells().get(column)))
              .count();
      if (alike > 0 && alike * 2 >= lines.size()) {
        return true;
      }
    }
    return false;
  }

  private static boolean areAlike(String head, String cell) {
    int same = 0;
    while (same < Math.min(head.length(), cell.length())
        && head.charAt(same) == cell.charAt(same)) {
      same++;
    }
    boolean sign = same > 0 && "%-$/@.<".indexOf(head.charAt(0)) >= 0;
    return sign || (same > 2 && head.indexOf('_') > 0);
  }

  private static boolean isSecondHead(List<String> columns, List<String> next) {
    List<String> values = next.subList(1, next.size());
    String first = next.get(0);
    boolean unlabelled =
        next.size() == columns.size()
            && (NOTE.matcher(first).matches() || first.equals(columns.get(0)));
    List<String> above = columns.subList(1, columns.size());
    boolean spans = above.contains("") || above.stream().distinct().count() < above.size();
    boolean figures =
        values.stream().anyMatch(v -> NUMBER.matcher(v).matches() && !YEAR.matcher(v).matches());
    return unlabelled && !values.isEmpty() && !figures && (spans || areHeads(values));
  }

  private static boolean areHeads(List<String> names) {
    return names.stream().noneMatch(String::isEmpty)
        && names.stream().distinct().count() == names.size()
        && names.stream().noneMatch(n -> NUMBER.matcher(n).matches() && !YEAR.matcher(n).matches());
  }

  private static TableGrid of(
      List<String> columns, int label, List<TableLines.Line> lines, List<String> notes) {
    Map<String, Integer> uses = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (TableLines.Line line : lines) {
      if (line.cells().size() == columns.size() && isLabel(line.cells().get(label))) {
        String name = line.cells().get(label).replaceAll("^[-–—·•]\\s|(?<=[a-z]{4})\\d$", "");
        uses.merge(name, 1, Integer::sum);
        rows.add(new Row(name, line.cells(), line.place()));
        cells.addAll(line.cells().subList(label + 1, columns.size()));
      }
    }
    rows.removeIf(row -> uses.get(row.label) > 1);
    return new TableGrid(columns, List.copyOf(rows), label, TableUnits.of(notes, cells));
  }

  private static boolean isLabel(String cell) {
    return cell.length() <= MAX_CELL
        && cell.codePoints().anyMatch(Character::isLetter)
        && !LETTER.matcher(cell).matches()
        && !TOTAL.matcher(cell).matches()
        && !NOTE.matcher(cell).matches();
  }

  List<Row> rows() {
    return rows;
  }

  String labelColumn() {
    return TableUnits.name(columns.get(labelColumn));
  }

  /** What the row says, by column. */
  List<Cell> filled(Row row) {
    List<Cell> filled = new ArrayList<>();
    for (int i = labelColumn + 1; i < columns.size(); i++) {
      String column = columns.get(i);
      String written = row.cells.get(i).replaceAll("[.。;；]$", "");
      if (!NOTHING.matcher(written).matches() && written.length() <= MAX_CELL) {
        units
            .measured(written, column, row.cells.get(labelColumn))
            .ifPresent(value -> filled.add(new Cell(TableUnits.name(column), value)));
      }
    }
    return filled;
  }

  /** Those of the cells that hold a number. */
  static List<Cell> figures(List<Cell> cells) {
    return cells.stream().filter(cell -> FIGURE.matcher(cell.value).matches()).toList();
  }
}
