package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a row that a line of JSON tells; the rest is unknown. */
final class TrialRows {
  private TrialRows() {}

  static Passage passage(ObjectNode line) {
    String kind = text(line, "kind");
    return new Passage(
        kind == null ? "section" : kind,
        strings(line.get("path")),
        line.get("text").asText(),
        text(line, "speaker"),
        map(line.get("fields")));
  }

  static Origin origin(ObjectNode line) {
    JsonNode quality = line.get("quality");
    String document = text(line, "document");
    String source = text(line, "source");
    return new Origin(
        document == null ? "" : document,
        source == null ? "" : source,
        "document",
        "",
        "",
        "",
        text(line, "date"),
        "",
        text(line, "versionKey"),
        text(line, "language"),
        text(line, "title"),
        quality == null ? 1.0 : quality.asDouble());
  }

  static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    if (list != null && list.isArray()) {
      list.forEach(value -> strings.add(value.asText()));
    } else if (list != null && list.isTextual()) {
      strings.add(list.asText());
    }
    return strings;
  }

  static Map<String, String> map(JsonNode fields) {
    Map<String, String> map = new TreeMap<>();
    if (fields != null && fields.isObject()) {
      fields.fields().forEachRemaining(e -> map.put(e.getKey(), e.getValue().asText()));
    }
    return map;
  }
}
