package io.syllabus.handoff.format;

import static io.syllabus.handoff.format.Rows.ANSWER;
import static io.syllabus.handoff.format.Rows.ASK;
import static io.syllabus.handoff.format.Rows.LAST;
import static io.syllabus.handoff.format.Rows.MORE;
import static io.syllabus.handoff.format.Rows.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class DollyFormatTest {
  private final RowFormat format = new DollyFormat();

  @Test
  void theTaskIsTheCategory() {
    assertThat(Rows.row(format, Rows.conversation(ASK, ANSWER)))
        .isEqualTo(
            "{\"instruction\":\"谁签字？\",\"context\":\"\",\"response\":\"双方。\",\"category\":\"faq\"}");
  }

  @Test
  void aCategoryIsNeverEmpty() {
    Conversation noTask = new Conversation("id1", List.of(ASK, ANSWER), null, null);
    assertThat(Rows.row(format, noTask)).contains("\"category\":\"general\"");
  }

  @Test
  void onlyOneQuestionWithOneAnswerFits() {
    assertThat(Rows.row(format, Rows.conversation(ASK, ANSWER, MORE, LAST))).isEqualTo("left out");
    assertThat(Rows.row(format, Rows.conversation(Message.system("Be brief."), ASK, ANSWER)))
        .isEqualTo("left out");
    assertThat(Rows.row(format, Rows.conversation(ASK, call("{}")))).isEqualTo("left out");
    assertThat(Rows.row(format, Rows.withTools(ASK, ANSWER))).isEqualTo("left out");
  }
}
