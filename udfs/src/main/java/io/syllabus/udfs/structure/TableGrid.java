package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown table whose first row names the columns and whose first column names the rows. */
final class TableGrid {
  private static final Pattern RULER = Pattern.compile("[|\\s:=-]+");
  private static final Pattern SERIAL = Pattern.compile("(?i)序号|编号|#|no\\.?|s/?n|item no\\.?|序");
  private static final Pattern NOTHING =
      Pattern.compile("(?i)[-–—/\\s]*|无|n/?a|none|nil|不适用|同上|\\*");
  private static final Pattern FIGURE =
      Pattern.compile(
          "[≤≥<>约±+−–(-]{0,2}\\s?(?:[£$€¥￥]|[A-Z]{3}\\s)?\\s?\\d.{0,24}|(?:up to|about) .{0,3}\\d.{0,15}");
  private static final Pattern BARE_NUMBER = Pattern.compile("[+−-]?\\d[\\d,.]{0,20}");
  private static final Pattern UNIT = Pattern.compile("^(.{1,60}?)\\s?[（(]([^（）()]{1,20})[）)]$");
  private static final Pattern MEASURE =
      Pattern.compile(
          "%|‰|\\p{L}{0,6}[元吨天日月年次个人件套台小时分钟秒米克升倍]|(?:USD|EUR|GBP|RMB|CNY|[$£€])\\s?(?:million|billion|thousand)?|kg|g|mg|m|mm|cm|km|h|min|s|MPa|kPa|kW|kWh|A|V|℃|°C|days?|hours?|months?|years?|units?|million|thousand|in millions");
  private static final Pattern TOTAL = Pattern.compile("(?i)合计|总计|小计|total|subtotal|sum");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:年.{0,8})?|\\d{1,2}月|[一二三四]季度|第[一二三四]季度|上半年|下半年|全年|本期|上期|Q[1-4].{0,6}|(?:FY|fiscal )?(?:19|20)\\d{2}|(?i:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})?");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?i)项目|指标|科目|收费项目|费用项目|检验项目|参数|item|items|metric|indicator|parameter|measure");
  private static final int MAX_CELL = 120;

  private final List<String> columns;
  private final List<Row> rows;
  private final int labelColumn;

  /**
   * @param label what the row is about
   * @param cells of all columns
   * @param evidence code points of the row in the text
   */
  record Row(String label, List<String> cells, Span evidence) {}

  /** A value with its unit, and the name of its column without. */
  record Cell(String column, String value) {}

  private TableGrid(List<String> columns, List<Row> rows, int labelColumn) {
    this.columns = columns;
    this.rows = rows;
    this.labelColumn = labelColumn;
  }

  /** Null where the text is no table with a header and labelled rows. */
  static TableGrid parse(String text, Map<String, String> fields) {
    List<Row> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int length = line.codePointCount(0, line.length());
      if (line.strip().startsWith("|") && !RULER.matcher(line.strip()).matches()) {
        lines.add(new Row("", cells(line.strip()), new Span(start, start + length)));
      }
      start += length + 1;
    }
    String header = fields.get("header");
    List<String> columns =
        header != null ? cells(header) : lines.isEmpty() ? null : lines.remove(0).cells;
    return columns == null ? null : of(columns, lines);
  }

  private static List<String> cells(String line) {
    String inner =
        line.substring(
            1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(
          Blank.strip(
              cell.replaceAll(
                      "\\*\\*|`|<br ?/?>|\\]\\([^)]{0,200}\\)|\\[(?=[^\\]]{1,100}\\]\\()", " ")
                  .replaceAll("\\s+", " ")));
    }
    return cells;
  }

  private static TableGrid of(List<String> columns, List<Row> lines) {
    int label = SERIAL.matcher(columns.get(0)).matches() ? 1 : 0;
    boolean named = columns.stream().skip(label).noneMatch(String::isEmpty);
    boolean distinct = columns.stream().distinct().count() == columns.size();
    boolean header =
        columns.stream()
            .noneMatch(column -> BARE_NUMBER.matcher(column).matches() && column.length() != 4);
    if (columns.size() < label + 2 || !named || !distinct || !header) {
      return null;
    }
    Map<String, Integer> uses = new HashMap<>();
    lines.stream()
        .filter(line -> line.cells.size() > label)
        .forEach(line -> uses.merge(line.cells.get(label), 1, Integer::sum));
    List<Row> rows =
        lines.stream()
            .filter(line -> line.cells.size() == columns.size())
            .filter(line -> isLabel(line.cells.get(label)) && uses.get(line.cells.get(label)) == 1)
            .map(line -> new Row(line.cells.get(label), line.cells, line.evidence))
            .toList();
    return new TableGrid(columns, rows, label);
  }

  private static boolean isLabel(String cell) {
    return cell.length() <= MAX_CELL
        && cell.codePoints().anyMatch(Character::isLetter)
        && !TOTAL.matcher(cell).matches();
  }

  static boolean isTime(String column) {
    return TIME.matcher(column).matches();
  }

  /** Whether the rows below that heading are figures rather than things that have them. */
  static boolean holdsFigures(String labelColumn) {
    return FIGURES.matcher(labelColumn).matches();
  }

  List<Row> rows() {
    return rows;
  }

  String labelColumn() {
    return columns.get(labelColumn);
  }

  /** Columns where the row says something. */
  List<Integer> filled(Row row) {
    List<Integer> filled = new ArrayList<>();
    for (int i = labelColumn + 1; i < columns.size(); i++) {
      String cell = row.cells.get(i);
      if (!NOTHING.matcher(cell).matches() && cell.length() <= MAX_CELL) {
        filled.add(i);
      }
    }
    return filled;
  }

  /** Columns where the row has a number or a number with its unit. */
  List<Integer> figures(Row row) {
    return filled(row).stream().filter(i -> FIGURE.matcher(row.cells.get(i)).matches()).toList();
  }

  Cell cell(Row row, int column) {
    String name = columns.get(column);
    String value = row.cells.get(column);
    Matcher unit = UNIT.matcher(name);
    if (!unit.matches() || !MEASURE.matcher(unit.group(2)).matches()) {
      return new Cell(name, value);
    }
    boolean bare = BARE_NUMBER.matcher(value).matches();
    return new Cell(unit.group(1), bare ? withUnit(value, unit.group(2)) : value);
  }

  /** 301.4亿元, USD 12.3 million, 45 min. */
  private static String withUnit(String value, String unit) {
    Matcher money = Pattern.compile("(USD|EUR|GBP|RMB|CNY|[$£€])\\s?(.*)").matcher(unit);
    if (money.matches()) {
      String sign = money.group(1);
      String scale = money.group(2).isEmpty() ? "" : " " + money.group(2);
      return (sign.length() == 1 ? sign : sign + " ") + value + scale;
    }
    boolean close =
        unit.startsWith("%") || Character.isIdeographic(unit.codePointAt(unit.length() - 1));
    return close ? value + unit : value + " " + unit;
  }
}
