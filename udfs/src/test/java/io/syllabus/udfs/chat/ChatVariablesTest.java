package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatVariablesTest {
  @Test
  void absentKeysAreAbsent() {
    assertThat(ChatVariables.message(Message.user("q")))
        .isEqualTo(Map.of("role", "user", "content", "q"));
  }

  @Test
  void noContentIsNoneAndNotAbsent() {
    Message call = new Message(Message.ASSISTANT, null, "why", "[]");
    assertThat(ChatVariables.message(call))
        .containsEntry("content", null)
        .containsEntry("reasoning_content", "why")
        .containsEntry("tool_calls", List.of());
  }

  @Test
  void argumentsBecomeAnObject() {
    String calls = "[{\"function\": {\"name\": \"f\", \"arguments\": \"{\\\"a\\\": 1}\"}}]";
    assertThat(
            ChatVariables.message(new Message(Message.ASSISTANT, null, null, calls))
                .get("tool_calls"))
        .isEqualTo(List.of(Map.of("function", Map.of("name", "f", "arguments", Map.of("a", 1)))));
  }

  @Test
  void toolsAreParsed() {
    assertThat(ChatVariables.of(List.of(), "[{\"name\": \"f\"}]", Map.of("bos_token", "<s>")))
        .containsEntry("tools", List.of(Map.of("name", "f")))
        .containsEntry("bos_token", "<s>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "null", "{}", "7"})
  void toolsThatAreNoArrayAreRefused(String tools) {
    assertThatThrownBy(() -> ChatVariables.of(List.of(), tools, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot read tools: must be a JSON array");
  }
}
