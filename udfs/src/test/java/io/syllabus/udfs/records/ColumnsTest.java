package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void usualNamesAreKnownInAnyCase() {
    assertThat(Reads.texts("faq", "a.csv", "问题,答案\n怎么退款？,七天内。\n"))
        .containsExactly("Q: 怎么退款？\nA: 七天内。");
    assertThat(Reads.texts("faq", "a.csv", "QUESTION,Answer\nq,a\n")).containsExactly("Q: q\nA: a");
  }

  @Test
  void theRecipesNamesGoBeforeTheUsual() {
    Map<String, String> columns = Map.of("question", "subject", "answer", "solution");
    String csv = "subject,solution,question,answer\ns,t,q,a\n";
    assertThat(Reads.texts(Reads.mapped("faq", "a.csv", columns, csv)))
        .containsExactly("Q: s\nA: t");
  }

  @Test
  void namesMayBePaths() {
    Map<String, String> columns = Map.of("text", "data.posts.1.body");
    String json = "{\"data\": {\"posts\": [{\"body\": \"x\"}, {\"body\": \"y\"}]}}";
    assertThat(Reads.texts(Reads.mapped("feedback", "a.jsonl", columns, json)))
        .containsExactly("y");
  }

  @Test
  void aNameWithADotMayBeAName() {
    Map<String, String> columns = Map.of("text", "a.b");
    assertThat(Reads.texts(Reads.mapped("feedback", "a.jsonl", columns, "{\"a.b\": \"x\"}")))
        .containsExactly("x");
  }

  @Test
  void whatElseTheRecipeNamesBecomesFields() {
    Map<String, String> columns =
        Map.of("question", "q", "answer", "a", "versionKey", "id", "date", "updated");
    Records read =
        Reads.mapped("faq", "a.csv", columns, "id,q,a,updated,phone\n7,q,a,2024-05-01,1");
    assertThat(read.pages())
        .extracting(Page::fields)
        .containsExactly(Map.of("versionKey", "7", "date", "2024-05-01"));
  }

  @Test
  void dateAndLevelAreGuessed() {
    Records read =
        Reads.read("log", "a.jsonl", "{\"@timestamp\": 5, \"level\": \"WARN\", \"msg\": \"x\"}");
    assertThat(read.pages())
        .extracting(Page::fields)
        .containsExactly(Map.of("date", "5", "level", "WARN"));
  }

  @Test
  void aRecordWithoutAnAnswerSaysWhichColumnToName() {
    Records read = Reads.read("faq", "a.csv", "question,hint\nq,a\n");
    assertThat(read.bad())
        .containsExactly(new BadRecord(2, "it has no answer; name its column in columns.answer"));
  }

  @Test
  void aMappedColumnThatIsMissingIsNotGuessed() {
    Map<String, String> columns = Map.of("question", "frage");
    Records read = Reads.mapped("faq", "a.csv", columns, "question,answer\nq,a\n");
    assertThat(read.bad())
        .containsExactly(
            new BadRecord(2, "it has no question; name its column in columns.question"));
  }

  @Test
  void recordsMayLieInAListOfEachObject() {
    String json = "{\"rows\": [{\"text\": \"x\"}, {\"text\": \"y\"}]}\n";
    assertThat(Reads.texts(Reads.mapped("feedback", "a.jsonl", Map.of("records", "rows"), json)))
        .containsExactly("x", "y");
  }

  @Test
  void anObjectWithoutTheListIsBad() {
    Records read =
        Reads.mapped("feedback", "a.jsonl", Map.of("records", "rows"), "{\"text\": \"x\"}\n");
    assertThat(read.bad())
        .containsExactly(new BadRecord(1, "it has no list of records; name it in columns.records"));
  }

  @Test
  void elementsOfTheListThatAreNoObjectsAreBad() {
    String json = "{\"rows\": [{\"dialogue_id\": 1, \"speaker\": \"a\", \"text\": \"x\"}, \"y\"]}";
    Records read = Reads.mapped("dialogue", "a.jsonl", Map.of("records", "rows"), json);
    assertThat(Reads.texts(read)).containsExactly("a: x");
    assertThat(read.bad()).containsExactly(new BadRecord(1, "it is not a JSON object"));
  }

  @Test
  void reasonsHoldNoWordOfTheRecord() {
    String secret = "张三13800138000";
    List<String> files =
        List.of(
            "question,answer\n" + secret + "\n\"" + secret + ",x\n",
            "question,hint\n" + secret + ",x\n");
    for (String csv : files) {
      assertThat(Reads.read("faq", "a.csv", csv).bad())
          .isNotEmpty()
          .allSatisfy(bad -> assertThat(bad.reason()).doesNotContain(secret));
    }
  }
}
