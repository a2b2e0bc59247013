package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;

/** A remark; where somebody replied to it, the remark asks and the reply answers. */
record FeedbackShape(Columns columns) implements RecordShape {

  @Override
  public String text(JsonNode record) throws UnreadableRecord {
    String remark = new RemarkShape(columns).text(record);
    String reply = columns.text(record, "answer").strip().replaceAll("\\r\\n?", "\n");
    return reply.isEmpty() ? remark : "Q: " + Values.oneLine(remark) + "\nA: " + reply;
  }
}
