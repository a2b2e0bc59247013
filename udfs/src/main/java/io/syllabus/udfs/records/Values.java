package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a JSON value. */
final class Values {

  private static final List<String> PARTS = List.of("text", "value", "content");

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private Values() {}

  /** A string as it is, a number as written, a list of parts (OpenAI's content) line by line. */
  static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    return value.isArray() ? parts(value) : part(value);
  }

  private static String parts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array) {
      String text = text(element);
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return String.join("\n", texts);
  }

  private static String part(JsonNode object) {
    for (String name : PARTS) {
      if (object.path(name).isTextual()) {
        return object.path(name).asText();
      }
    }
    return "";
  }

  /** The text on one line. */
  static String oneLine(String text) {
    return BLANKS
        .matcher(text.strip())
        .replaceAll(run -> Matcher.quoteReplacement(breaksLine(run.group()) ? " " : run.group()));
  }

  private static boolean breaksLine(String blanks) {
    return blanks.indexOf('\n') >= 0 || blanks.indexOf('\r') >= 0;
  }
}
