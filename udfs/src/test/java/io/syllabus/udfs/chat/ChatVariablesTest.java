package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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
  void furtherVariablesGoBesideTheMessages() {
    assertThat(ChatVariables.of(List.of(), Map.of("tools", List.of("f"), "bos_token", "<s>")))
        .containsEntry("tools", List.of("f"))
        .containsEntry("bos_token", "<s>");
  }

  /** Templates such as Mistral's write the id of the call that a result answers. */
  @Test
  void resultsAnswerTheCallsBeforeThem() {
    String calls =
        "[{\"id\": \"c1\", \"function\": {\"name\": \"f\"}}, {\"id\": \"c2\"}, {\"function\": 1}]";
    Message called = new Message(Message.ASSISTANT, null, null, calls);
    Message result = new Message(Message.TOOL, "r", null, null);

    assertThat(
            ChatVariables.of(List.of(called, result, result, result, result), Map.of())
                .get("messages"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .extracting(message -> message.get("tool_call_id"), message -> message.get("name"))
        .containsExactly(
            tuple(null, null),
            tuple("c1", "f"),
            tuple("c2", null),
            tuple(null, null),
            tuple(null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "null", "{}", "7"})
  void callsThatAreNoArrayAreRefused(String calls) {
    assertThatThrownBy(
            () -> ChatVariables.message(new Message(Message.ASSISTANT, null, null, calls)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot read toolCalls: must be a JSON array");
  }
}
