package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonRecordsTest {

  private static final String ONE = "{\"question\": \"q\", \"answer\": \"a\"}";
  private static final String TWO = "{\"question\": \"r\", \"answer\": \"s\"}";

  @Test
  void aLineIsARecord() {
    assertThat(Reads.texts("faq", "faq.jsonl", ONE + "\r\n\n" + TWO))
        .containsExactly("Q: q\nA: a", "Q: r\nA: s");
  }

  @Test
  void aBadLineStopsNothing() {
    Records read = Reads.read("faq", "faq.jsonl", ONE + "\n{\"question\": \n[1]\n" + TWO + "\n");
    assertThat(Reads.texts(read)).hasSize(2);
    assertThat(read.bad())
        .containsExactly(
            new BadRecord(2, "it is not a JSON object"),
            new BadRecord(3, "it is not a JSON object"));
  }

  @Test
  void twoObjectsOnALineAreNotOne() {
    Records read = Reads.read("faq", "faq.jsonl", ONE + TWO + "\n");
    assertThat(read.pages()).isEmpty();
    assertThat(read.bad()).containsExactly(new BadRecord(1, "it is not a JSON object"));
  }

  @Test
  void nestingWithoutEndIsABadLine() {
    String deep = "{\"question\": " + "[".repeat(100_000) + "\n";
    Records read = Reads.read("faq", "faq.jsonl", deep + ONE);
    assertThat(read.pages()).hasSize(1);
    assertThat(read.bad()).hasSize(1);
  }

  @Test
  void anArrayHoldsRecords() {
    assertThat(Reads.texts("faq", "faq.json", "[\n" + ONE + ",\n" + TWO + "\n]")).hasSize(2);
  }

  @Test
  void arraysByNameHoldRecords() {
    String json = "{\"train\": [" + ONE + "], \"test\": [" + TWO + "]}";
    assertThat(Reads.texts("faq", "faq.json", json)).hasSize(2);
  }

  @Test
  void turnsAreNoRecords() {
    String json = "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}";
    assertThat(Reads.texts("dialogue", "chat.json", json)).containsExactly("user: Hi");
  }

  @Test
  void aJsonFileMayHaveAnObjectALine() {
    assertThat(Reads.texts("faq", "faq.json", ONE + "\n" + TWO + "\n")).hasSize(2);
  }

  @Test
  void whatIsReadBeforeABreakStays() {
    Records read = Reads.read("faq", "faq.json", "[" + ONE + ",\n" + TWO + ",\n{\"question\":");
    assertThat(read.pages()).hasSize(2);
    assertThat(read.bad())
        .containsExactly(new BadRecord(3, "the JSON breaks off; nothing after this line is read"));
  }

  @Test
  void valuesThatAreNoObjectsAreBad() {
    Records read = Reads.read("faq", "faq.json", "[1, \"x\", " + ONE + "]");
    assertThat(read.pages()).hasSize(1);
    assertThat(read.bad()).hasSize(2);
  }
}
