package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes AsciiDoc as its reader sees it: titles as Markdown headings, listings between fences,
 * tables as rows; attributes, comments and pictures are told apart (AsciiDoc Language
 * Documentation: Sections, Listing Blocks, Tables).
 */
final class AsciidocText {

  private static final Pattern TITLE = Pattern.compile("(={1,6}) (\\S.*)");
  private static final String FENCE = "```";

  /** What listings, remarks and tables stand between. */
  private static final Pattern BLOCK =
      Pattern.compile("-{4,}|\\.{4,}|" + FENCE + "|/{4,}|\\|={3,}");

  private static final Pattern SILENT =
      Pattern.compile(
          "\\[[^\\]]{0,200}\\]\\s*|:!?[\\w-]{1,60}!?:(?:\\s.*)?|//(?!/).*|(?:include|image|toc|ifdef|ifndef|endif)::.*");

  /** Where a cell begins, with what it says of its span, its place and its style. */
  private static final Pattern CELL =
      Pattern.compile(
          "(?<!\\\\)(?:(?<=^|\\s)(?:\\d{1,3}[+*]|\\d{0,3}\\.\\d{1,3}\\+)?[<^>]?(?:\\.[<^>])?[aehlmsdv]?(?=\\|))?\\|");

  private static final Pattern OTHER_FORM = Pattern.compile("format\\s*=|separator\\s*=");
  private static final Pattern COLUMNS =
      Pattern.compile("cols\\s*=\\s*(?:\"([^\"]{1,80})|([^,\\]]{1,20}))");
  private static final Pattern TIMES = Pattern.compile("(\\d{1,2})\\*.*");

  private final List<String> lines;
  private final Map<String, Integer> lastPlaces = new HashMap<>();
  private final MarkedText written = new MarkedText();

  private AsciidocText(List<String> lines) {
    this.lines = lines.stream().map(String::stripTrailing).toList();
    for (int i = 0; i < lines.size(); i++) {
      lastPlaces.put(this.lines.get(i), i);
    }
  }

  static MarkedText write(List<String> lines) {
    AsciidocText text = new AsciidocText(lines);
    for (int i = 0; i < lines.size(); ) {
      i = text.next(i);
    }
    return text.written;
  }

  private int next(int i) {
    String line = lines.get(i);
    Matcher title = TITLE.matcher(line);
    if (title.matches()) {
      written.show("#".repeat(title.group(1).length()) + " " + title.group(2));
      return i + 1;
    }
    String delimiter = line.startsWith(FENCE) ? FENCE : line;
    if (BLOCK.matcher(delimiter).matches() && lastPlaces.getOrDefault(delimiter, -1) > i) {
      return block(delimiter, i);
    }
    if (SILENT.matcher(line).matches()) {
      written.hide(line);
    } else {
      written.show(line);
    }
    return i + 1;
  }

  /** Takes the block that opens here; gives the index of the line after it. */
  private int block(String delimiter, int first) {
    if (delimiter.startsWith("|") && isOfOtherForm(first)) {
      written.show(lines.get(first));
      return first + 1;
    }
    int end = first + 1;
    while (!lines.get(end).equals(delimiter)) {
      end++;
    }
    switch (delimiter.charAt(0)) {
      case '|' -> table(first, end);
      case '/' -> lines.subList(first, end + 1).forEach(written::hide);
      default -> written.code(lines.subList(first + 1, end));
    }
    return end + 1;
  }

  /** Whether its cells are parted by something else than bars. */
  private boolean isOfOtherForm(int table) {
    return table > 0 && OTHER_FORM.matcher(lines.get(table - 1)).find();
  }

  private void table(int first, int end) {
    List<String> cells = new ArrayList<>();
    int columns = columns(first);
    for (String line : lines.subList(first + 1, end)) {
      int before = cells.size();
      cells(line, cells);
      columns = columns == 0 ? cells.size() - before : columns; // as many as on the first line
    }
    for (int i = 0; columns > 0 && i < cells.size(); i += columns) {
      List<String> row = cells.subList(i, Math.min(i + columns, cells.size()));
      written.show(TableText.line(row));
    }
  }

  private int columns(int table) {
    Matcher given = COLUMNS.matcher(table == 0 ? "" : lines.get(table - 1));
    if (!given.find()) {
      return 0;
    }
    String widths = given.group(1) == null ? given.group(2) : given.group(1);
    return Arrays.stream(widths.split(",", -1)).mapToInt(AsciidocText::times).sum();
  }

  /** 3 of 3*, 1 of a width. */
  private static int times(String width) {
    Matcher times = TIMES.matcher(width.strip());
    return times.matches() ? Integer.parseInt(times.group(1)) : 1;
  }

  /** A line without a bar goes on with its cell. */
  private static void cells(String line, List<String> cells) {
    Matcher cell = CELL.matcher(line);
    int from = 0;
    while (cell.find()) {
      add(line.substring(from, cell.start()), cells);
      cells.add("");
      from = cell.end();
    }
    add(line.substring(from), cells);
  }

  private static void add(String more, List<String> cells) {
    if (more.isBlank()) {
      return;
    }
    if (cells.isEmpty()) {
      cells.add("");
    }
    int last = cells.size() - 1;
    cells.set(last, (cells.get(last) + " " + more.strip()).strip());
  }
}
