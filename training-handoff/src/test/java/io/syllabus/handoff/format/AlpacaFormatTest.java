package io.syllabus.handoff.format;

import static io.syllabus.handoff.format.Rows.ANSWER;
import static io.syllabus.handoff.format.Rows.ASK;
import static io.syllabus.handoff.format.Rows.LAST;
import static io.syllabus.handoff.format.Rows.MORE;
import static io.syllabus.handoff.format.Rows.RESULT;
import static io.syllabus.handoff.format.Rows.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import org.junit.jupiter.api.Test;

class AlpacaFormatTest {
  private final RowFormat format = new AlpacaFormat();

  @Test
  void oneQuestionIsTheInstruction() {
    assertThat(Rows.row(format, Rows.conversation(ASK, ANSWER)))
        .isEqualTo("{\"instruction\":\"谁签字？\",\"input\":\"\",\"output\":\"双方。\"}");
  }

  @Test
  void earlierTurnsGoThroughHistory() {
    assertThat(Rows.row(format, Rows.conversation(ASK, ANSWER, MORE, LAST)))
        .isEqualTo(
            "{\"instruction\":\"When?\",\"input\":\"\",\"output\":\"On day one.\","
                + "\"history\":[[\"谁签字？\",\"双方。\"]]}");
  }

  @Test
  void theSystemTurnHasAColumn() {
    assertThat(Rows.row(format, Rows.conversation(Message.system("Be brief."), ASK, ANSWER)))
        .endsWith("\"system\":\"Be brief.\"}");
  }

  @Test
  void toolsHaveNoPlace() {
    assertThat(Rows.row(format, Rows.withTools(ASK, ANSWER))).isEqualTo("left out");
    assertThat(Rows.row(format, Rows.conversation(ASK, call("{}"), RESULT, ANSWER)))
        .isEqualTo("left out");
  }
}
