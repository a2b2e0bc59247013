package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The rows of a file that names its values. */
final class Rows {

  private Rows() {}

  /**
   * Reads the rows of a file or a part of it.
   *
   * @param header of a CSV file, null if the text begins with it
   */
  static RawRecords read(RecordFormat format, String text, String header, Columns columns) {
    RawRecords rows = new RawRecords();
    switch (format) {
      case CSV -> CsvRecords.read(text, header, rows);
      case JSON_LINES -> JsonRecords.lines(text, rows);
      case JSON -> JsonRecords.elements(text, rows);
      case TEXT -> {}
    }
    return columns.names("records") ? inner(rows, columns) : rows;
  }

  /** The records are a list inside each object of the file. */
  private static RawRecords inner(RawRecords outer, Columns columns) {
    RawRecords records = outer.with(List.of());
    for (RawRecord record : outer.good()) {
      JsonNode list = columns.value(record.values(), "records");
      if (!list.isArray()) {
        records.bad(record.line(), "it has no list of records; name it in columns.records");
      }
      list.forEach(element -> records.row(record.line(), element));
    }
    return records;
  }
}
