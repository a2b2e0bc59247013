package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.syllabus.udfs.text.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One line a turn, {@code speaker: utterance}. Turns whose names are not known are found by what
 * they hold: the longest list of the record; in it the speaker is what few values name, the
 * utterance what is longest.
 */
record DialogueShape(Columns columns) implements RecordShape {
  private static final int MOST_SPEAKERS = 6;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.#()（） -]{1,40}");
  private static final List<String> SIDES = List.of("A", "B");

  @Override
  public String text(JsonNode record) throws UnreadableRecord {
    JsonNode turns = turns(record);
    if (turns.isTextual()) {
      return turns.asText();
    }
    if (!turns.isArray()) {
      throw new UnreadableRecord("it has no list of turns; name it in columns.turns");
    }
    String speaker = speakerColumn(turns);
    boolean nameless = speaker == null && !namesRoles(turns);
    List<String> lines = new ArrayList<>();
    for (JsonNode turn : turns) {
      String side = nameless ? SIDES.get(lines.size() % 2) : "";
      lines.addAll(lines(turn, speaker, side));
    }
    if (lines.isEmpty()) {
      throw new UnreadableRecord("none of its turns has text; name it in columns.text");
    }
    return String.join("\n", lines);
  }

  private JsonNode turns(JsonNode record) {
    JsonNode named = columns.value(record, "turns");
    if (named.isArray() || columns.names("turns") || isTranscript(named)) {
      return named;
    }
    JsonNode longest = MissingNode.getInstance();
    for (JsonNode value : record) {
      JsonNode list = value.isObject() ? turns(value) : value;
      if (isTranscript(list) && longest.isMissingNode()) {
        longest = list;
      }
      if (list.isArray() && list.size() > Math.max(1, longest.size())) {
        longest = list;
      }
    }
    return longest;
  }

  /** One text that holds all turns. */
  static boolean isTranscript(JsonNode value) {
    return value.isTextual()
        && value.asText().lines().filter(line -> !Transcript.speaker(line).isEmpty()).count() > 1;
  }

  private boolean namesRoles(JsonNode turns) {
    for (JsonNode turn : turns) {
      if (turn.isObject() && !columns.text(turn, "role").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The column whose few short values name who speaks, null if none does. */
  private static String speakerColumn(JsonNode turns) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (JsonNode turn : turns) {
      for (Map.Entry<String, JsonNode> field : turn.properties()) {
        values
            .computeIfAbsent(field.getKey(), key -> new TreeSet<>())
            .add(field.getValue().isValueNode() ? field.getValue().asText() : "");
      }
    }
    return values.entrySet().stream()
        .filter(column -> isSpeakers(column.getValue(), turns.size()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isSpeakers(Set<String> names, int turns) {
    return names.size() > 1
        && names.size() <= Math.min(MOST_SPEAKERS, Math.max(2, turns / 2 + 1))
        && names.stream().allMatch(name -> NAME.matcher(name).matches())
        && names.stream().noneMatch(name -> name.indexOf(' ') >= 0 && name.length() > 20);
  }

  /** A turn is an object, a pair of speaker and utterance, or a line that says both. */
  private List<String> lines(JsonNode turn, String speakerColumn, String side) {
    if (turn.isArray() && turn.size() > 1) {
      return said(line(Values.text(turn.path(0)), Values.text(turn.path(1))));
    }
    if (turn.isTextual()) {
      return said(sided(side, turn.asText()));
    }
    String text = columns.text(turn, "text");
    String role = columns.text(turn, "role");
    if (!text.isEmpty() || columns.names("text")) {
      String who =
          role.isEmpty() && speakerColumn != null ? turn.path(speakerColumn).asText() : role;
      return said(who.isEmpty() ? sided(side, text) : line(who, text));
    }
    return speakerColumn == null ? exchange(turn) : said(longest(turn, speakerColumn));
  }

  /** Where nobody is named, two speak in turn. */
  private static String sided(String side, String utterance) {
    String line = Values.oneLine(utterance);
    return Transcript.speaker(line).isEmpty() ? line(side, line) : line;
  }

  private static List<String> said(String line) {
    return line.isEmpty() ? List.of() : List.of(line);
  }

  private static String longest(JsonNode turn, String speakerColumn) {
    String longest = "";
    for (Map.Entry<String, JsonNode> field : turn.properties()) {
      String value = Values.text(field.getValue());
      boolean longer = field.getValue().isTextual() && value.length() > longest.length();
      longest = longer && !field.getKey().equals(speakerColumn) ? value : longest;
    }
    return line(turn.path(speakerColumn).asText(), longest);
  }

  /** {"user": …, "bot": …}: each name is a speaker. */
  private static List<String> exchange(JsonNode turn) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : turn.properties()) {
      if (field.getValue().isTextual()) {
        lines.addAll(said(line(field.getKey(), field.getValue().asText())));
      }
    }
    return lines.size() > 1 ? lines : List.of();
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
