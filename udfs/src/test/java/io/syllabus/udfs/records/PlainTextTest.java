package io.syllabus.udfs.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final String TRACE =
      """
      2024-05-01 10:00:00,123 ERROR Db - lost
      java.sql.SQLException: gone
      \tat a.B.c(B.java:1)
      Caused by: java.io.IOException: pipe

      \t... 3 more
      2024-05-01 10:00:01 INFO Db - back
      """;

  @Test
  void aStackTraceStaysWithItsEvent() {
    assertThat(Reads.texts("log", "a.log", TRACE))
        .containsExactly(
            "2024-05-01 10:00:00,123 ERROR Db - lost\njava.sql.SQLException: gone\n"
                + "\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: pipe\n\t... 3 more",
            "2024-05-01 10:00:01 INFO Db - back");
  }

  @Test
  void anEventNamesItsTimeAndLevel() {
    assertThat(Reads.read("log", "a.log", TRACE).pages())
        .extracting(Page::fields)
        .containsExactly(
            Map.of("date", "2024-05-01 10:00:00,123", "level", "ERROR"),
            Map.of("date", "2024-05-01 10:00:01", "level", "INFO"));
  }

  @Test
  void withoutTimesEveryLineIsAnEvent() {
    assertThat(Reads.texts("log", "a.log", "start\nload\n  detail\nstop\n"))
        .containsExactly("start", "load\n  detail", "stop");
  }

  @Test
  void clocksOfSyslogAndBracketsAreTimes() {
    assertThat(Reads.texts("log", "a.log", "May  1 10:00:00 host a\nmore\n[10:00:02] b\n"))
        .containsExactly("May  1 10:00:00 host a\nmore", "[10:00:02] b");
  }

  @Test
  void jsonLinesInALogAreRecords() {
    assertThat(Reads.texts("log", "a.log", "{\"msg\": \"a\"}\n{\"msg\": \"b\"}\n"))
        .containsExactly("a", "b");
  }

  @Test
  void questionsAndAnswersOfAText() {
    String text = "Q1: How?\nA1: So.\n\n- and so\nQ：再问\n续\n答：回答\n";
    assertThat(Reads.texts("faq", "a.txt", text))
        .containsExactly("Q: How?\nA: So.\n\n- and so", "Q: 再问 续\nA: 回答");
  }

  @Test
  void aQuestionWithoutAnswerIsBad() {
    Records read = Reads.read("faq", "a.txt", "Q: How?\n\nQ: Why?\nA: So.\n");
    assertThat(Reads.texts(read)).containsExactly("Q: Why?\nA: So.");
    assertThat(read.bad())
        .containsExactly(new BadRecord(1, "it is not a question (Q:) with its answer (A:)"));
  }

  @Test
  void blankLinesPartDialogues() {
    assertThat(Reads.texts("dialogue", "a.txt", "A: Hi\nB: Yes?\n\nA: Bye\nB: Bye\n"))
        .containsExactly("A: Hi\nB: Yes?", "A: Bye\nB: Bye");
  }

  @Test
  void turnsThatAreParagraphsStayOneDialogue() {
    assertThat(Reads.texts("dialogue", "a.txt", "A: Hi\n\nB: Yes?\n\nA: Bye\n"))
        .containsExactly("A: Hi\nB: Yes?\nA: Bye");
  }

  @Test
  void headingsPartDialogues() {
    assertThat(
            Reads.texts("dialogue", "a.txt", "对话一\n客户：在吗\n客服：在\n=====\n客户：谢谢\nDialogue 3\nA: x\n"))
        .containsExactly("客户：在吗\n客服：在", "客户：谢谢", "A: x");
  }

  @Test
  void aLineWithoutSpeakerGoesOnWithItsTurn() {
    assertThat(Reads.texts("dialogue", "a.txt", "客户：我想问\n关于退款\n客服：好的\n"))
        .containsExactly("客户：我想问 关于退款\n客服：好的");
  }

  @Test
  void theTimeOfATurnIsLeftOut() {
    assertThat(Reads.texts("dialogue", "a.txt", "[2024-05-01 10:00] A: Hi\n10:01:07 B: Yes?\n"))
        .containsExactly("A: Hi\nB: Yes?");
  }

  @Test
  void aTimeThatIsSaidStays() {
    assertThat(
            Reads.texts("dialogue", "a.txt", "A: When?\nB: Tomorrow at\n10:30 or later\nA: Ok\n"))
        .containsExactly("A: When?\nB: Tomorrow at 10:30 or later\nA: Ok");
  }
}
