package io.syllabus.handoff.format;

import static io.syllabus.handoff.format.Rows.ANSWER;
import static io.syllabus.handoff.format.Rows.ASK;
import static io.syllabus.handoff.format.Rows.RESULT;
import static io.syllabus.handoff.format.Rows.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import org.junit.jupiter.api.Test;

class ShareGptFormatTest {
  private final RowFormat format = new ShareGptFormat();

  @Test
  void humanAndGptAlternate() {
    assertThat(Rows.row(format, Rows.conversation(Message.system("Be brief."), ASK, ANSWER)))
        .isEqualTo(
            "{\"conversations\":[{\"from\":\"human\",\"value\":\"谁签字？\"},"
                + "{\"from\":\"gpt\",\"value\":\"双方。\"}],\"system\":\"Be brief.\"}");
  }

  @Test
  void aCallIsItsNameAndArguments() {
    assertThat(Rows.row(format, Rows.withTools(ASK, call("\"{\\\"a\\\":1}\""), RESULT, ANSWER)))
        .contains(
            "{\"from\":\"function_call\",\"value\":"
                + "\"{\\\"name\\\":\\\"f\\\",\\\"arguments\\\":{\\\"a\\\":1}}\"}")
        .contains("{\"from\":\"observation\",\"value\":\"{\\\"n\\\":1}\"}")
        .contains("\"tools\":\"[{\\\"type\\\"");
  }

  @Test
  void severalCallsAreAList() {
    assertThat(Rows.row(format, Rows.conversation(ASK, call("{}", "{\"b\":2}"), RESULT, ANSWER)))
        .contains(
            "\"[{\\\"name\\\":\\\"f\\\",\\\"arguments\\\":{}},"
                + "{\\\"name\\\":\\\"f\\\",\\\"arguments\\\":{\\\"b\\\":2}}]\"");
  }

  @Test
  void resultsThatFollowEachOtherHaveNoPlace() {
    Conversation two = Rows.conversation(ASK, call("{}", "{}"), RESULT, RESULT, ANSWER);
    assertThat(Rows.row(format, two)).isEqualTo("left out");
  }

  @Test
  void aTurnThatSpeaksAndCallsHasNoPlace() {
    Message both = new Message(Message.ASSISTANT, "One moment.", null, call("{}").toolCalls());
    assertThat(Rows.row(format, Rows.conversation(ASK, both, RESULT, ANSWER)))
        .isEqualTo("left out");
  }

  @Test
  void aCallWithoutReadableArgumentsHasNoPlace() {
    assertThat(Rows.row(format, Rows.conversation(ASK, call("\"{a\""), RESULT, ANSWER)))
        .isEqualTo("left out");
    assertThat(Rows.row(format, Rows.conversation(ASK, call("3"), RESULT, ANSWER)))
        .isEqualTo("left out");
  }
}
