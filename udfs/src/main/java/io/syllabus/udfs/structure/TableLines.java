package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a Markdown table as cells of plain text. */
final class TableLines {
  private static final Pattern RULER = Pattern.compile("[|\\s:=-]+");
  private static final String LINK_WITHIN = "](#"; // a table of contents
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\*\\*|`|<br ?/?>|\\]\\([^)]{0,200}\\)|\\[(?=[^\\]]{1,100}\\]\\()|\\\\(?=\\|)");

  private TableLines() {}

  /**
   * A line of a table.
   *
   * @param place code points of the line in the text
   */
  record Line(List<String> cells, Span place) {}

  /** The lines with values, as a list that may be changed. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int end = start + line.codePointCount(0, line.length());
      String row = Blank.strip(line);
      if (row.startsWith("|") && !row.contains(LINK_WITHIN) && !RULER.matcher(row).matches()) {
        lines.add(new Line(cells(row), new Span(start, end)));
      }
      start = end + 1;
    }
    return lines;
  }

  static List<String> cells(String row) {
    boolean closed = row.endsWith("|") && row.length() > 1;
    String inner = row.substring(1, closed ? row.length() - 1 : row.length());
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      String plain = MARKUP.matcher(cell).replaceAll(" ").replaceAll("\\s+", " ");
      cells.add(Blank.strip(plain.replaceAll("(?<=[$£€]) (?=\\d)", "")));
    }
    return List.copyOf(cells);
  }
}
