package io.syllabus.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Token rows as JSON, read by Parquet's own reader. */
final class ParquetRows {
  private ParquetRows() {}

  static List<JsonNode> read(java.nio.file.Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new Path(file.toUri())).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(json(row));
      }
    }
    return rows;
  }

  private static ObjectNode json(Group row) {
    ObjectNode json = StableJson.object();
    for (String column : List.of("input_ids", "attention_mask", "labels")) {
      Group list = row.getGroup(column, 0);
      ArrayNode values = json.putArray(column);
      for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
        values.add(list.getGroup("list", i).getInteger("element", 0));
      }
    }
    return json;
  }
}
