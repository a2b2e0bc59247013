package io.syllabus.handoff.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Message ASK = Message.user("Who signs?");
  private static final Message ANSWER = Message.assistant("Both parties.");
  private static final Message CALL = new Message(Message.ASSISTANT, null, null, "[{}]");
  private static final Message RESULT = new Message(Message.TOOL, "{}", null, null);

  @Test
  void aSystemTurnStandsApart() {
    Turns turns = Turns.of(List.of(Message.system("Be brief."), ASK, ANSWER));
    assertThat(turns.system()).isEqualTo("Be brief.");
    assertThat(turns.body()).containsExactly(ASK, ANSWER);
  }

  @Test
  void questionAndAnswerInTurnHaveNoFault() {
    assertThat(Turns.of(List.of(ASK, ANSWER, ASK, ANSWER)).fault()).isEmpty();
  }

  @Test
  void callsAndTheirResultsHaveNoFault() {
    assertThat(Turns.of(List.of(ASK, CALL, RESULT, RESULT, ANSWER)).fault()).isEmpty();
    assertThat(Turns.of(List.of(ASK, CALL)).fault()).isEmpty();
  }

  @Test
  void theAssistantHasTheLastWord() {
    assertThat(Turns.of(List.of(ASK)).fault()).contains("the last turn is not the assistant's");
    assertThat(Turns.of(List.of()).fault()).contains("the last turn is not the assistant's");
  }

  @Test
  void theAssistantDoesNotBegin() {
    assertThat(Turns.of(List.of(ANSWER, ASK, ANSWER)).fault())
        .contains("turn 1 is the assistant's where [user] is due");
  }

  @Test
  void aCallWaitsForItsResult() {
    assertThat(Turns.of(List.of(ASK, CALL, ASK, ANSWER)).fault())
        .contains("turn 3 is the user's where [tool] is due");
  }

  @Test
  void aSecondSystemTurnIsAFault() {
    Message system = Message.system("Be brief.");
    assertThat(Turns.of(List.of(ASK, system, ANSWER)).fault())
        .contains("turn 2 is the system's where [assistant] is due");
  }

  @Test
  void emptyTurnsAreFaults() {
    assertThat(Turns.of(List.of(Message.user(" "), ANSWER)).fault()).contains("a turn is empty");
    assertThat(Turns.of(List.of(Message.system(""), ASK, ANSWER)).fault())
        .contains("a turn is empty");
    assertThat(Turns.of(List.of(ASK, Message.assistant(null))).fault()).contains("a turn is empty");
  }
}
