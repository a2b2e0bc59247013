package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes AsciiDoc as its reader sees it: titles as Markdown headings, listings between fences,
 * tables as rows; attributes, comments and pictures are told apart (AsciiDoc Language
 * Documentation: Sections, Listing Blocks, Tables).
 */
final class AsciidocText {

  private static final Pattern TITLE = Pattern.compile("(={1,6}) (\\S.*)");
  private static final Pattern LISTING = Pattern.compile("(?:-{4,}|\\.{4,})\\s*");
  private static final Pattern TABLE = Pattern.compile("[|,:!]={3,}\\s*");
  private static final Pattern SILENT =
      Pattern.compile(
          "\\[[^\\]]{0,200}\\]\\s*|:!?[\\w-]{1,60}!?:(?:\\s.*)?|//(?!/).*|(?:include|image|toc|ifdef|ifndef|endif)::.*");

  /** Where a cell begins, with what it says of its span and style. */
  private static final Pattern CELL =
      Pattern.compile("(?<!\\\\)(?:(?<=^|\\s)[\\d.+*<>^aehlmsdv]{1,10})?\\|");

  private static final Pattern COLUMNS = Pattern.compile("cols\\s*=\\s*\"?([^\"\\]]{1,80})");
  private static final Pattern TIMES = Pattern.compile("(\\d{1,2})\\*.*");

  private final List<String> lines;
  private final MarkedText written = new MarkedText();

  private AsciidocText(List<String> lines) {
    this.lines = lines;
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
    int end = end(i);
    if (end > 0 && LISTING.matcher(line).matches()) {
      written.code(lines.subList(i + 1, end));
      return end + 1;
    }
    if (end > 0 && TABLE.matcher(line).matches()) {
      table(i, end);
      return end + 1;
    }
    if (SILENT.matcher(line).matches()) {
      written.hide(line);
    } else {
      written.show(line);
    }
    return i + 1;
  }

  /** The line that closes the block that this one opens: the same once more; 0 if none does. */
  private int end(int first) {
    for (int i = first + 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(lines.get(first).stripTrailing())) {
        return i;
      }
    }
    return 0;
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
      written.show("| " + String.join(" | ", row) + " |");
    }
  }

  private int columns(int table) {
    Matcher given = COLUMNS.matcher(table == 0 ? "" : lines.get(table - 1));
    if (!given.find()) {
      return 0;
    }
    Matcher times = TIMES.matcher(given.group(1).strip());
    return times.matches()
        ? Integer.parseInt(times.group(1))
        : given.group(1).split(",(?![a-z]+=)", -1).length;
  }

  /** A line without a bar goes on with its cell. */
  private static void cells(String line, List<String> cells) {
    Matcher cell = CELL.matcher(line);
    int from = 0;
    boolean open = !cells.isEmpty();
    while (cell.find()) {
      add(line.substring(from, cell.start()), cells, open);
      cells.add("");
      open = true;
      from = cell.end();
    }
    add(line.substring(from), cells, open);
  }

  private static void add(String more, List<String> cells, boolean open) {
    if (open && !more.isBlank()) {
      int last = cells.size() - 1;
      cells.set(last, (cells.get(last) + " " + more.strip()).strip());
    }
  }
}
