package io.syllabus.udfs.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The beginning of a JSON text as one that can be read: what is open is closed. */
final class CutJson {
  private static final JsonFactory JSON = new JsonFactory();

  private CutJson() {}

  /** The text up to its last whole object or array, and the brackets that close the others. */
  static String closed(String text) {
    StringBuilder open = new StringBuilder(); // the brackets that close it, the inmost first
    int end = 0;
    String closing = "";
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          open.insert(0, token == JsonToken.START_OBJECT ? '}' : ']');
        } else if (token.isStructEnd()) {
          open.deleteCharAt(0);
          end = (int) parser.currentLocation().getCharOffset();
          closing = open.toString();
        }
      }
      return text;
    } catch (IOException e) { // here it breaks off
      return text.substring(0, end) + closing;
    }
  }
}
