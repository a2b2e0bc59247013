package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what a record means by its names: those of the recipe, else the usual ones. */
final class Columns {

  private static final List<String> TURNS =
      List.of(
          "messages",
          "conversations",
          "conversation",
          "turns",
          "dialogue",
          "dialog",
          "original",
          "utterances",
          "对话",
          "会话");

  private static final Map<String, List<String>> USUAL =
      Map.ofEntries(
          Map.entry(
              "question",
              List.of(
                  "question", "问题", "q", "ask", "query", "instruction", "prompt", "title", "标题")),
          Map.entry(
              "answer",
              List.of(
                  "answer",
                  "答案",
                  "回答",
                  "答复",
                  "解答",
                  "a",
                  "reply",
                  "response",
                  "output",
                  "completion",
                  "回复")),
          Map.entry("turns", TURNS),
          Map.entry(
              "role",
              List.of("role", "from", "speaker", "sender", "author", "user", "角色", "说话人", "发言人")),
          Map.entry(
              "text",
              List.of(
                  "text",
                  "content",
                  "value",
                  "message",
                  "msg",
                  "utterance",
                  "body",
                  "comment",
                  "review",
                  "内容",
                  "反馈",
                  "意见",
                  "评论",
                  "描述")),
          Map.entry(
              "dialogue",
              List.of(
                  "dialogue_id",
                  "conversation_id",
                  "session_id",
                  "convo_id",
                  "chat_id",
                  "thread_id",
                  "会话id",
                  "对话id")),
          Map.entry(
              "date",
              List.of(
                  "date",
                  "timestamp",
                  "@timestamp",
                  "time",
                  "datetime",
                  "created",
                  "created_at",
                  "updated",
                  "日期",
                  "时间",
                  "更新日期")),
          Map.entry("level", List.of("level", "severity", "loglevel", "级别")));

  /** Told by the recipe alone they go into a record's fields; others might be personal data. */
  private static final List<String> FIELDS_BY_GUESS = List.of("date", "level");

  private static final List<String> TEXT_MEANINGS =
      List.of("question", "answer", "turns", "role", "text", "records", "dialogue");

  private final Map<String, String> given;

  Columns(Map<String, String> given) {
    this.given = given;
  }

  static boolean isTurns(String name) {
    return TURNS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The one of the names that usually has a meaning. */
  static Optional<String> usual(String meaning, Collection<String> names) {
    return USUAL.getOrDefault(meaning, List.of()).stream()
        .flatMap(usual -> names.stream().filter(name -> bare(name).equals(bare(usual))))
        .findFirst();
  }

  /** The value that has the meaning, a missing node where there is none. */
  JsonNode value(JsonNode record, String meaning) {
    String name = given.get(meaning);
    if (name != null) {
      return at(record, name);
    }
    for (String usual : USUAL.getOrDefault(meaning, List.of())) {
      JsonNode value = ignoringCase(record, usual);
      if (!value.isMissingNode() && !value.isNull()) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  String text(JsonNode record, String meaning) {
    return Values.text(value(record, meaning));
  }

  boolean names(String meaning) {
    return given.containsKey(meaning);
  }

  /** Steps down a path with dots, unless the whole is a name itself. */
  private static JsonNode at(JsonNode record, String path) {
    JsonNode whole = record.path(path);
    if (!whole.isMissingNode() || path.indexOf('.') < 0) {
      return whole;
    }
    JsonNode node = record;
    for (String step : path.split("\\.", -1)) {
      node =
          node.isArray() && step.matches("\\d{1,6}")
              ? node.path(Integer.parseInt(step))
              : node.path(step);
    }
    return node;
  }

  private static JsonNode ignoringCase(JsonNode record, String name) {
    JsonNode exact = record.path(name);
    if (!exact.isMissingNode()) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (bare(field.getKey()).equals(bare(name))) {
        return field.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  /** conversationId is conversation_id. */
  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
  }

  /** What else the record names: meaning → value. */
  SortedMap<String, String> fields(JsonNode record) {
    SortedMap<String, String> fields = new TreeMap<>();
    FIELDS_BY_GUESS.forEach(meaning -> put(fields, record, meaning));
    given.keySet().stream()
        .filter(meaning -> !TEXT_MEANINGS.contains(meaning))
        .forEach(meaning -> put(fields, record, meaning));
    return fields;
  }

  private void put(SortedMap<String, String> fields, JsonNode record, String meaning) {
    String value = text(record, meaning).strip();
    if (!value.isEmpty()) {
      fields.put(meaning, value);
    }
  }
}
