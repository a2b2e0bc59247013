package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Dialogues of which each row is one turn: rows that follow each other under one id are one; rows
 * without ids are one dialogue, if they tell who speaks (an export of a chat's channel).
 */
final class TurnRows {

  private static final String GATHERED = "turns";

  private TurnRows() {}

  /** Whether the rows, by the first one, are turns rather than dialogues that hold them. */
  static boolean areTurns(List<RawRecord> rows, Columns columns) {
    return !rows.isEmpty() && isTurn(rows.get(0), columns);
  }

  static List<RawRecord> gather(List<RawRecord> records, Columns columns) {
    List<RawRecord> dialogues = new ArrayList<>();
    String current = null;
    for (RawRecord row : records) {
      String id = columns.text(row.values(), "dialogue");
      if (dialogues.isEmpty() || !id.equals(current)) {
        dialogues.add(begin(row));
        current = id;
      }
      turns(dialogues.get(dialogues.size() - 1)).add(row.values());
    }
    return dialogues;
  }

  private static boolean isTurn(RawRecord row, Columns columns) {
    return !columns.names("turns")
        && columns.value(row.values(), "turns").isMissingNode()
        && !columns.value(row.values(), "text").isMissingNode()
        && (hasId(row, columns) || isSaid(row, columns));
  }

  /** Whether somebody is named who says the text, and nothing in the row may be a list of turns. */
  private static boolean isSaid(RawRecord row, Columns columns) {
    if (columns.text(row.values(), "role").isBlank()) {
      return false;
    }
    for (JsonNode value : row.values()) {
      boolean list = value.isArray() && value.size() > 1 && value.get(0).isContainerNode();
      if (list || DialogueShape.isTranscript(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rows tell which dialogue they belong to. */
  static boolean hasId(RawRecord row, Columns columns) {
    return !columns.value(row.values(), "dialogue").isMissingNode();
  }

  private static RawRecord begin(RawRecord row) {
    ObjectNode dialogue = row.values().deepCopy();
    dialogue.putArray(GATHERED);
    return new RawRecord(row.line(), dialogue);
  }

  private static ArrayNode turns(RawRecord dialogue) {
    return (ArrayNode) dialogue.values().get(GATHERED);
  }
}
