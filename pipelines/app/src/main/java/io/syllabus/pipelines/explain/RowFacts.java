package io.syllabus.pipelines.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a row of any table has to tell a person; what its table does not know is null.
 *
 * @param text of a sample; other rows have theirs in {@code passage} or {@code messages}
 */
record RowFacts(
    String id,
    List<String> parents,
    Source origin,
    String mediaType,
    String status,
    Integer firstPage,
    Integer lastPage,
    Integer start,
    Integer end,
    String bucket,
    String cluster,
    Integer clusterSize,
    String task,
    String scenario,
    String author,
    String rule,
    String review,
    String split,
    Integer weight,
    String template,
    Integer tokens,
    Passage passage,
    List<Message> messages,
    String text,
    String path) {
  /**
   * The part of an origin that may be told.
   *
   * @param source its name in the recipe
   */
  record Source(String source) {}

  /**
   * A passage's words.
   *
   * @param text of the row's stage
   */
  record Passage(String text) {}

  /**
   * A message's words.
   *
   * @param content without its role
   */
  record Message(String content) {}

  /** What the stage decided, by the names of the columns, in the order of the flow. */
  Map<String, Object> decided() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("mediaType", mediaType);
    facts.put("status", status);
    facts.put("firstPage", firstPage);
    facts.put("lastPage", lastPage);
    facts.put("start", start);
    facts.put("end", end);
    facts.put("bucket", bucket);
    facts.put("cluster", cluster);
    facts.put("clusterSize", clusterSize);
    facts.put("task", task);
    facts.put("scenario", scenario);
    facts.put("author", author);
    facts.put("rule", rule);
    facts.put("review", review);
    facts.put("split", split);
    facts.put("weight", weight);
    facts.put("template", template);
    facts.put("tokens", tokens);
    facts.put("source", origin == null ? null : origin.source());
    facts.values().removeIf(fact -> fact == null);
    return facts;
  }

  /** Its words: those of a pair are its question; those of a file are its name. */
  String words() {
    if (passage != null) {
      return passage.text();
    }
    if (messages != null) {
      return messages.get(0).content();
    }
    return text != null ? text : path;
  }
}
