package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code Q: question} on one line, then {@code A: answer}. */
record FaqShape(Columns columns) implements RecordShape {

  @Override
  public String text(JsonNode record) throws UnreadableRecord {
    String question = Values.oneLine(columns.text(record, "question"));
    String answer = columns.text(record, "answer").strip().replaceAll("\\r\\n?", "\n");
    if (question.isEmpty()) {
      throw new UnreadableRecord("it has no question; name its column in columns.question");
    }
    if (answer.isEmpty()) {
      throw new UnreadableRecord("it has no answer; name its column in columns.answer");
    }
    return "Q: " + withInput(record, question) + "\nA: " + answer;
  }

  /** Alpaca's rows ask with an instruction and the input that it is about. */
  private String withInput(JsonNode record, String question) {
    boolean alpaca = !columns.names("question") && record.path("instruction").isTextual();
    String input = alpaca ? Values.oneLine(Values.text(record.path("input"))) : "";
    return input.isEmpty() ? question : question + " " + input;
  }
}
