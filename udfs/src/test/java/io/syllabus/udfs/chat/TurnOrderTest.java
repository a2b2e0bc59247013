package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnOrderTest {
  private static final Message CALL = new Message(Message.ASSISTANT, null, null, "[]");
  private static final Message RESULT = new Message(Message.TOOL, "22", null, null);

  @Test
  void aSystemTurnMayComeFirst() {
    assertThat(
            TurnOrder.problem(
                List.of(Message.system("s"), Message.user("q"), Message.assistant("a"))))
        .isEmpty();
  }

  @Test
  void toolsAnswerACall() {
    assertThat(
            TurnOrder.problem(
                List.of(Message.user("q"), CALL, RESULT, RESULT, Message.assistant("a"))))
        .isEmpty();
  }

  @Test
  void twoUsersInARowAreAProblem() {
    assertThat(TurnOrder.problem(List.of(Message.user("q"), Message.user("r"))))
        .hasValue("turn 2 is of role user after user");
  }

  @Test
  void aToolWithoutACallIsAProblem() {
    assertThat(TurnOrder.problem(List.of(Message.user("q"), Message.assistant("a"), RESULT)))
        .hasValue("turn 3 is of role tool after assistant");
  }

  @Test
  void theAssistantSpeaksLast() {
    assertThat(TurnOrder.problem(Chats.turns("q", "a", "r")))
        .hasValue("the last turn is not the assistant's");
  }

  @Test
  void unknownRolesAreNotRepeated() {
    assertThat(TurnOrder.problem(List.of(new Message("Alice Miller", "x", null, null))))
        .hasValue("turn 1 is of role an unknown kind after nothing");
  }

  @Test
  void nothingIsAProblem() {
    assertThat(TurnOrder.problem(List.of())).isPresent();
  }
}
