package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemPromptTest {
  private static final List<Message> CHAT =
      List.of(Message.system("s"), Message.user("q"), Message.assistant("a"));

  @Test
  void mergingPutsItBeforeTheFirstQuestion() {
    assertThat(SystemPrompt.MERGE.apply(CHAT))
        .hasValue(List.of(Message.user("s\n\nq"), Message.assistant("a")));
  }

  @Test
  void refusingLeavesTheConversationOut() {
    assertThat(SystemPrompt.REFUSE.apply(CHAT)).isEmpty();
  }

  @Test
  void withoutASystemTurnNothingHappens() {
    assertThat(SystemPrompt.REFUSE.apply(Chats.turns("q", "a"))).hasValue(Chats.turns("q", "a"));
  }

  @Test
  void anUnknownPolicyIsRefused() {
    assertThatThrownBy(() -> SystemPrompt.of("x"))
        .hasMessage("Cannot use render.system=x: must be merge or refuse");
    assertThat(SystemPrompt.of("merge")).isEqualTo(SystemPrompt.MERGE);
  }
}
