package io.syllabus.jobs;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import io.syllabus.schemas.Segment;
import io.syllabus.schemas.Unique;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;

/** Small rows for tests; each names one parent, {@code parent of <id>}. */
final class Rows {
  static final Origin ORIGIN =
      new Origin(
          "d1",
          "contracts",
          "document",
          "legal",
          "internal",
          "secret",
          null,
          "",
          null,
          "en",
          null,
          1.0);
  static final Scores SCORES = scores(true, "business", null, 3, "en");

  private Rows() {}

  static Scores scores(boolean keep, String intent, String rule, int keywords, String language) {
    return new Scores(
        keep,
        intent,
        rule,
        0,
        0,
        keywords,
        keywords,
        25.0 * keywords,
        keywords,
        Map.of("legal", 1.0 * keywords),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        Map.of(),
        Map.of(),
        null,
        null,
        null,
        language,
        40,
        Map.of());
  }

  static Origin origin(String document, String kind, String line, String date) {
    return new Origin(
        document, "contracts", kind, line, "internal", "secret", date, "", null, "en", null, 1.0);
  }

  static Passage passage(String kind, String text) {
    return new Passage(kind, List.of(), text, null, Map.of());
  }

  static Segment segment(String id, Origin origin, Passage passage) {
    return new Segment(id, parents(id), origin, passage, 1, 1, 0, passage.text().length());
  }

  static Masked masked(String id, String text) {
    return new Masked(id, parents(id), ORIGIN, passage("clause", text), List.of());
  }

  static Normalized normalized(String id, String text) {
    return new Normalized(id, parents(id), ORIGIN, passage("clause", text), List.of());
  }

  static Scored scored(String id, Passage passage, Scores scores) {
    return new Scored(id, parents(id), ORIGIN, passage, scores, new float[0]);
  }

  static Judged judged(String id, Origin origin, String text, float... vector) {
    return new Judged(
        id, parents(id), origin, passage("clause", text), SCORES, vector, "kept", List.of());
  }

  static Unique unique(String id, Passage passage) {
    return new Unique(id, parents(id), ORIGIN, passage, SCORES, List.of(), id, 1, List.of(), null);
  }

  static Instruction pair(String id, Origin origin, String question, String answer) {
    return instruction(id, origin, "rule", question, answer);
  }

  static Instruction instruction(
      String id, Origin origin, String author, String question, String answer) {
    return new Instruction(
        id,
        parents(id),
        origin,
        List.of(Message.user(question), Message.assistant(answer)),
        null,
        "faq",
        null,
        author,
        "faq/record",
        new Span(0, 1),
        "none");
  }

  /** A talk of several turns. */
  static Instruction talk(String id, Origin origin, Message... turns) {
    return new Instruction(
        id,
        parents(id),
        origin,
        List.of(turns),
        null,
        "dialogue",
        null,
        "rule",
        "dialogue/turns",
        new Span(0, 1),
        "none");
  }

  static Curated curated(String id, Message... messages) {
    return new Curated(
        id,
        parents(id),
        ORIGIN,
        List.of(messages),
        "faq",
        null,
        "rule",
        "faq/record",
        "train",
        id,
        2);
  }

  private static List<String> parents(String id) {
    return List.of("parent of " + id);
  }
}
