package io.syllabus.udfs.records;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** The objects of a JSON file: one a line, or the elements of its arrays. */
final class JsonRecords {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectReader LINE =
      JSON.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final RowSink records;

  private JsonRecords(RowSink records) {
    this.records = records;
  }

  static void lines(String text, RowSink sink) {
    JsonRecords read = new JsonRecords(sink);
    long number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        read.line(number, line);
      }
    }
  }

  private void line(long number, String line) {
    try {
      records.row(number, LINE.readTree(line));
    } catch (JsonProcessingException e) {
      records.bad(number, "it is not a JSON object");
    }
  }

  /** Reads the elements of one array, or of all arrays of objects within one object. */
  static void elements(String text, RowSink sink) {
    JsonRecords read = new JsonRecords(sink);
    try (JsonParser parser = JSON.createParser(text)) {
      read.values(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      long line = at == null ? 1 : at.getLineNr();
      read.records.bad(line, "the JSON breaks off; nothing after this line is read");
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read a text in memory", e);
    }
  }

  private void values(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        continue;
      }
      long line = parser.currentTokenLocation().getLineNr();
      JsonNode value = JSON.readTree(parser);
      if (!unwrap(line, value)) {
        records.row(line, value);
      }
    }
  }

  /** {@code {"train": [{…}], "test": [{…}]}} is a file of those objects. */
  private boolean unwrap(long line, JsonNode value) {
    if (!value.isObject() || value.isEmpty() || !allArraysOfObjects(value)) {
      return false;
    }
    value.forEach(array -> array.forEach(element -> records.row(line, element)));
    return true;
  }

  private static boolean allArraysOfObjects(JsonNode value) {
    for (JsonNode array : value) {
      if (!array.isArray() || array.isEmpty() || !array.get(0).isObject()) {
        return false;
      }
    }
    // turns are an array of objects, too
    return value.fieldNames().hasNext() && !Columns.isTurns(value.fieldNames().next());
  }
}
