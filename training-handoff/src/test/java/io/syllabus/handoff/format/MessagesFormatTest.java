package io.syllabus.handoff.format;

import static io.syllabus.handoff.format.Rows.ANSWER;
import static io.syllabus.handoff.format.Rows.ASK;
import static io.syllabus.handoff.format.Rows.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import org.junit.jupiter.api.Test;

class MessagesFormatTest {
  private final RowFormat format = new MessagesFormat();

  @Test
  void turnsKeepTheirRoles() {
    assertThat(Rows.row(format, Rows.conversation(ASK, ANSWER)))
        .isEqualTo(
            "{\"id\":\"id1\",\"messages\":[{\"role\":\"user\",\"content\":\"谁签字？\"},"
                + "{\"role\":\"assistant\",\"content\":\"双方。\"}]}");
  }

  @Test
  void callsAreJsonAndTheirContentIsNull() {
    assertThat(Rows.row(format, Rows.withTools(ASK, call("\"{}\""))))
        .contains("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{")
        .endsWith(",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}");
  }

  /** So a trainer that renders the row itself writes what was written here. */
  @Test
  void resultsNameTheirCalls() {
    String calls = "[{\"id\":\"c1\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]";
    Message called = new Message(Message.ASSISTANT, null, null, calls);
    Message result = new Message(Message.TOOL, "9", null, null);
    assertThat(Rows.row(format, Rows.withTools(ASK, called, result, ANSWER)))
        .contains("{\"role\":\"tool\",\"content\":\"9\",\"tool_call_id\":\"c1\",\"name\":\"f\"}");
  }

  @Test
  void reasoningHasAPlace() {
    Message thought = new Message(Message.ASSISTANT, "双方。", "看第三条。", null);
    assertThat(Rows.row(format, Rows.conversation(ASK, thought)))
        .contains("\"reasoning_content\":\"看第三条。\"");
    assertThat(format.holdsAnnotations()).isTrue();
  }
}
