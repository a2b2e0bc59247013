package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
  private static Coverage of(String source) {
    return Coverage.of(Chats.compile(source).at(LocalDateTime.of(2025, 9, 1, 0, 0)), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "chatml, true, false, false, false",
    "deepseek-r1, true, true, false, true",
    "deepseek-v3, true, true, false, true",
    "gemma, false, false, false, false",
    "glm4, true, false, false, false",
    "llama2, true, false, false, false",
    "llama3, true, false, false, false",
    "llama3.1, true, true, false, true",
    "llama3.2, true, true, false, true",
    "mistral-v1, true, false, false, false",
    "mistral-v3, false, true, false, true",
    "mistral-v3-tekken, false, true, false, true",
    "mistral-v7, true, false, false, false",
    "mistral-v7-tekken, true, false, false, false",
    "phi3, true, false, false, false",
    "phi4, true, false, false, false",
    "qwen2.5, true, true, false, true",
    "qwen3, true, true, true, false",
    "vicuna, true, false, false, false",
    "yi, true, false, false, false",
    "zephyr, true, false, false, false"
  })
  void theFamiliesWriteWhatTheyWrite(
      String template, boolean system, boolean tools, boolean reasoning, boolean none) {
    assertThat(of(BuiltinTemplates.source(template)))
        .isEqualTo(new Coverage(system, tools, reasoning, none));
  }

  @Test
  void aTemplateThatLeavesTheSystemTurnOutDoesNotWriteIt() {
    assertThat(
            of("{% for m in messages if m.role != 'system' %}{{ m.content }}{% endfor %}").system())
        .isFalse();
  }

  @Test
  void aCallWithoutWordsDoesNotBecomeTheWordNone() {
    String calls = "{% for m in messages %}{{ m.content }}{{ m.tool_calls }}{% endfor %}";
    Message call = new Message(Message.ASSISTANT, null, null, "[]");

    assertThat(of(calls).tools()).isTrue();
    assertThat(of(calls).fit(List.of(call)).get(0).content()).isEmpty();
    assertThat(of(calls.replace("m.content", "m.content or ''")).fit(List.of(call)))
        .containsExactly(call);
  }

  @Test
  void aCallWithoutItsResultIsNotWritten() {
    assertThat(of("{% for m in messages %}{{ m.tool_calls }}{% endfor %}").tools()).isFalse();
  }
}
