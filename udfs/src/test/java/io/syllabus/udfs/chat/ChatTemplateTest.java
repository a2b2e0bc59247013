package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.jinja.RenderedText;
import io.syllabus.jinja.TemplateException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatTemplateTest {
  private final ChatTemplate chatml = Chats.compile(BuiltinTemplates.source("chatml"));

  @Test
  void chatMlPutsEveryTurnBetweenItsTokens() {
    assertThat(chatml.render(Chats.variables("Hi", "Yo")).text())
        .isEqualTo("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nYo<|im_end|>\n");
  }

  @Test
  void aGenerationPromptOpensTheAssistantsTurn() {
    Map<String, Object> variables =
        Map.of(
            "messages",
            List.of(Map.of("role", "user", "content", "Hi")),
            "add_generation_prompt",
            true);
    assertThat(chatml.render(variables).text()).endsWith("<|im_end|>\n<|im_start|>assistant\n");
  }

  @Test
  void spansAreCodePoints() {
    assertThat(chatml.render(Chats.variables("🌍", "好")).generations())
        .containsExactly(new RenderedText.Block(51, 62));
  }

  @Test
  void toolsAreNoneAndNotUndefined() {
    ChatTemplate template = Chats.compile("{{ tools is defined }}{{ tools is none }}{{ tools }}");
    assertThat(template.render(Map.of()).text()).isEqualTo("TrueTrueNone");
  }

  @Test
  void theClockStandsStill() {
    ChatTemplate template = Chats.compile("{{ strftime_now('%d %b %Y') }}");
    assertThat(template.at(LocalDateTime.of(2025, 9, 1, 8, 30)).render(Map.of()).text())
        .isEqualTo("01 Sep 2025");
  }

  @Test
  void withoutAClockTheTimeIsAnError() {
    ChatTemplate template = Chats.compile("{{ strftime_now('%Y') }}");
    assertThatThrownBy(() -> template.render(Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("needs a date and there is none: give asOf");
  }

  @Test
  void whatATemplateRaisesIsToldApart() {
    ChatTemplate template = Chats.compile("{{ raise_exception('no system') }}");
    assertThatThrownBy(() -> template.render(Map.of()))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> assertThat(e.kind()).isEqualTo(TemplateException.Kind.RAISE))
        .hasMessage("no system");
  }
}
