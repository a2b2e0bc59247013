package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemPromptTest {
  private static final List<Message> CHAT =
      List.of(Message.system("s"), Message.user("q"), Message.assistant("a"));

  private static boolean isWritten(String template) {
    return SystemPrompt.isWritten(Chats.compile(BuiltinTemplates.source(template)), Map.of());
  }

  @Test
  void templatesAreAskedWhetherTheyWriteIt() {
    assertThat(isWritten("chatml")).isTrue();
    assertThat(isWritten("llama2")).isTrue();
    assertThat(isWritten("gemma")).isFalse();
    assertThat(isWritten("mistral-v1")).isTrue();
  }

  @Test
  void aTemplateThatLeavesItOutDoesNotWriteIt() {
    ChatTemplate template =
        Chats.compile("{% for m in messages if m.role != 'system' %}{{ m.content }}{% endfor %}");
    assertThat(SystemPrompt.isWritten(template, Map.of())).isFalse();
  }

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
