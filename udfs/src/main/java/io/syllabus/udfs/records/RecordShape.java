package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;

/** How a record of a kind reads as text. */
@FunctionalInterface
interface RecordShape {

  /**
   * The record's text.
   *
   * @throws UnreadableRecord where it lacks what the kind needs
   */
  String text(JsonNode record) throws UnreadableRecord;

  static RecordShape of(String kind, Columns columns) {
    return switch (kind) {
      case "faq" -> new FaqShape(columns);
      case "dialogue" -> new DialogueShape(columns);
      case "feedback" -> new FeedbackShape(columns);
      default -> new RemarkShape(columns);
    };
  }
}
