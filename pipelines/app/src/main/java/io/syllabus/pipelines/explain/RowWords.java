package io.syllabus.pipelines.explain;

import io.syllabus.schemas.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** A row in a line: its id, what its stage decided, and where it may be shown, its text. */
final class RowWords {
  private static final int SHOWN = 160;
  private static final List<String> FACTS =
      List.of(
          "mediaType",
          "status",
          "firstPage",
          "lastPage",
          "start",
          "end",
          "bucket",
          "cluster",
          "clusterSize",
          "task",
          "scenario",
          "author",
          "rule",
          "review",
          "split",
          "weight",
          "template",
          "tokens");

  private RowWords() {}

  /** Raw text is shown only where it is asked for. */
  static String of(Table<?> table, Row row, ShowText show) {
    List<String> words = new ArrayList<>();
    words.add(row.getAs("id"));
    for (String fact : FACTS) {
      if (has(row, fact) && row.getAs(fact) != null) {
        words.add(fact + "=" + row.getAs(fact));
      }
    }
    if (has(row, "origin")) {
      Row origin = row.getAs("origin");
      words.add("source=" + origin.getAs("source"));
    }
    String text = text(row);
    if (text != null && (!table.raw() || show == ShowText.RAW)) {
      words.add("\"" + shortened(text) + "\"");
    }
    return String.join(" ", words);
  }

  /** The first words of a row's text, null where it has none. */
  static String shown(Row row) {
    String text = text(row);
    return text == null ? null : shortened(text);
  }

  private static String text(Row row) {
    if (has(row, "passage")) {
      return row.<Row>getAs("passage").getAs("text");
    }
    if (has(row, "messages")) {
      List<Row> messages = row.getList(row.fieldIndex("messages"));
      return messages.get(0).getAs("content");
    }
    return has(row, "text") ? row.getAs("text") : has(row, "path") ? row.getAs("path") : null;
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static boolean has(Row row, String field) {
    return List.of(row.schema().fieldNames()).contains(field);
  }
}
