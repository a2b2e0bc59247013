package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.extract.Page;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a workbook's sheets, as a reader of the file sees them: each sheet is a page with a
 * table, whose first row of several cells names the columns. A row's line is its place among all
 * rows of the workbook.
 */
final class SheetRows {
  private static final Pattern BETWEEN = Pattern.compile(" | ", Pattern.LITERAL);

  private final RawRecords records = new RawRecords();
  private long line;

  private SheetRows() {}

  static RawRecords of(List<Page> pages) {
    SheetRows rows = new SheetRows();
    pages.forEach(rows::sheet);
    return rows.records;
  }

  private void sheet(Page page) {
    List<String> header = null;
    for (String text : page.visible().split("\n", -1)) {
      if (text.length() > 3 && text.startsWith("| ") && text.endsWith(" |")) {
        line++;
        List<String> cells = cells(text);
        if (header != null) {
          records.row(line, row(header, cells));
        } else if (cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
          header = cells;
        }
      }
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(BETWEEN.split(row.substring(2, row.length() - 2), -1))
        .map(cell -> cell.replace("\\|", "|").strip())
        .toList();
  }

  private static ObjectNode row(List<String> header, List<String> cells) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      if (!header.get(i).isEmpty()) {
        row.put(header.get(i), cells.get(i));
      }
    }
    return row;
  }
}
