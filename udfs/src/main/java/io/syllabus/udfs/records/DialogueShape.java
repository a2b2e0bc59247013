package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One line a turn, {@code speaker: utterance}. */
record DialogueShape(Columns columns) implements RecordShape {

  @Override
  public String text(JsonNode record) throws UnreadableRecord {
    JsonNode turns = columns.value(record, "turns");
    if (!turns.isArray()) {
      throw new UnreadableRecord("it has no list of turns; name it in columns.turns");
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode turn : turns) {
      String line = line(turn);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) {
      throw new UnreadableRecord("none of its turns has text; name it in columns.text");
    }
    return String.join("\n", lines);
  }

  /** A turn is an object, a pair of speaker and utterance, or a line that says both. */
  private String line(JsonNode turn) {
    if (turn.isArray() && turn.size() > 1) {
      return line(Values.text(turn.path(0)), Values.text(turn.path(1)));
    }
    if (turn.isTextual()) {
      return Values.oneLine(turn.asText());
    }
    return line(columns.text(turn, "role"), columns.text(turn, "text"));
  }

  static String line(String speaker, String utterance) {
    String said = Values.oneLine(utterance);
    if (said.isEmpty()) {
      return "";
    }
    String who = Values.oneLine(speaker);
    return who.isEmpty() ? said : who + ": " + said;
  }
}
