package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a log entry or a remark; where no column is known as such, all that it names. */
record RemarkShape(Columns columns) implements RecordShape {

  @Override
  public String text(JsonNode record) throws UnreadableRecord {
    String text = columns.text(record, "text").strip().replaceAll("\\r\\n?", "\n");
    if (text.isEmpty() && !columns.names("text")) {
      text = all(record);
    }
    if (text.isEmpty()) {
      throw new UnreadableRecord("it has no text; name its column in columns.text");
    }
    return text;
  }

  private static String all(JsonNode record) {
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      String value = Values.oneLine(Values.text(field.getValue()));
      if (!value.isEmpty()) {
        named.add(field.getKey() + "=" + value);
      }
    }
    return String.join(" ", named);
  }
}
