package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossMaskTest {
  private static final String PLAIN =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n"
          + "{{ m.content | trim }}<|im_end|>\n"
          + "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n"
          + "{% endif %}";

  /** Moves thoughts apart from the last answer and leaves them out before. */
  private static final String THINKING =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n"
          + "{% set words = m.content.split('</think>')[-1].lstrip('\n"
          + "') %}{% if loop.last and '</think>' in m.content %}<think>\n"
          + "{{ m.content.split('</think>')[0].split('<think>')[-1].strip('\n"
          + "') }}\n"
          + "</think>\n\n"
          + "{% endif %}{{ words }}<|im_end|>\n"
          + "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n"
          + "{% endif %}";

  private static MaskedChat mask(String template, Map<String, ?> variables) {
    return LossMask.of(Chats.compile(template), variables, Chats.END_OF_TURN).mask(variables);
  }

  @Test
  void generationBlocksComeFirst() {
    MaskedChat chat =
        mask(BuiltinTemplates.source("chatml"), Chats.variables("🌍?", "好 👍", "q", "a"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.GENERATION);
    assertThat(Chats.marked(chat)).containsExactly("好 👍<|im_end|>", "a<|im_end|>");
  }

  @Test
  void sentinelsFindTrimmedWords() {
    MaskedChat chat = mask(PLAIN, Chats.variables("🌍?", "  好 👍\n", "q", "a"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.PROMPT);
    assertThat(Chats.marked(chat)).containsExactly("好 👍<|im_end|>", "a<|im_end|>");
  }

  @Test
  void blanksThatTheTemplateKeepsAreTheAssistants() {
    MaskedChat chat = mask(PLAIN.replace(" | trim", ""), Chats.variables("q", " a\n"));
    assertThat(Chats.marked(chat)).containsExactly(" a\n<|im_end|>");
  }

  /** Only line feeds go, and only from the last turn: every other blank is the assistant's. */
  @Test
  void theBlanksThatATemplateTakesOffAreTheOnlyOnesLeftOut() {
    String template =
        PLAIN.replace(
            "{{ m.content | trim }}", "{{ m.content.strip('\\n') if loop.last else m.content }}");
    MaskedChat chat = mask(template, Chats.variables("q", "\n\n  a \n", "r", "\n\n  b \n"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.PROMPT);
    assertThat(Chats.marked(chat)).containsExactly("\n\n  a \n<|im_end|>", "  b <|im_end|>");
  }

  @Test
  void aThoughtKeepsTheBlanksThatComeOut() {
    MaskedChat chat = mask(THINKING, Chats.variables("q", "<think>\n  y \n</think>\n\n  b"));
    assertThat(Chats.marked(chat)).containsExactly("<think>\n  y \n</think>\n\n  b<|im_end|>");
  }

  @Test
  void sentinelsLeaveNoTrace() {
    assertThat(mask(PLAIN, Chats.variables("q", "a")).text())
        .isEqualTo("<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\na<|im_end|>\n");
  }

  @Test
  void aThoughtIsLearnedWithItsTagWhereItComesOut() {
    MaskedChat chat =
        mask(
            THINKING,
            Chats.variables("q", "<think>\nx\n</think>\n\na", "r", "<think>\ny\n</think>\n\nb"));
    assertThat(Chats.marked(chat))
        .containsExactly("a<|im_end|>", "<think>\ny\n</think>\n\nb<|im_end|>");
  }

  @Test
  void aTemplateThatCountsCharactersIsMaskedByPrefixes() {
    MaskedChat chat =
        mask(
            PLAIN.replace("<|im_end|>", "{{ m.content|length }}<|im_end|>"),
            Chats.variables("q", "aa"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.PROMPT);
    assertThat(Chats.marked(chat)).containsExactly("aa2<|im_end|>");
  }

  @Test
  void toolCallsAreLearned() {
    String template =
        PLAIN.replace("{{ m.content | trim }}", "{{ m.content or (m.tool_calls | tojson) }}");
    Message call = new Message(Message.ASSISTANT, null, null, "[{\"name\": \"f\"}]");
    MaskedChat chat = mask(template, ChatVariables.of(List.of(Message.user("q"), call), Map.of()));
    assertThat(Chats.marked(chat)).containsExactly("[{\"name\": \"f\"}]<|im_end|>");
  }

  /** Some models take thoughts in a field of their own name: sentinels would leave them out. */
  @Test
  void aTextInAnotherFieldIsLearnedWithItsTurn() {
    String template = PLAIN.replace("{{ m.content", "{{ m.thinking }}{{ m.content");
    Map<String, Object> answer = new HashMap<>(Chats.message("assistant", "a"));
    answer.put("thinking", "Hm. ");
    Map<String, Object> variables = Map.of("messages", List.of(Chats.message("user", "q"), answer));
    assertThat(Chats.marked(mask(template, variables))).containsExactly("Hm. a<|im_end|>");
  }

  @Test
  void aFieldThatDoesNotComeOutIsNothingToLearn() {
    Map<String, Object> answer = new HashMap<>(Chats.message("assistant", "a"));
    answer.put("time", "12:00");
    MaskedChat chat = mask(PLAIN, Map.of("messages", List.of(Chats.message("user", "q"), answer)));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.PROMPT);
  }

  @Test
  void blocksThatAreEmptyAreNotTakenForTurns() {
    MaskedChat chat =
        mask(PLAIN + "{% generation %}{% endgeneration %}", Chats.variables("q", "a"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.PROMPT);
    assertThat(Chats.marked(chat)).containsExactly("a<|im_end|>");
  }

  @Test
  void theEosTokenOfTheVariablesEndsATurn() {
    Map<String, Object> variables = new HashMap<>(Chats.variables("q", "a"));
    variables.put("eos_token", "<END>");
    MaskedChat chat = mask(PLAIN.replace("<|im_end|>", " {{ eos_token }}"), variables);
    assertThat(Chats.marked(chat)).containsExactly("a <END>");
  }

  @Test
  void aTurnThatDoesNotEndIsNotGuessed() {
    assertThatThrownBy(() -> mask(PLAIN.replace("<|im_end|>", ""), Chats.variables("q", "a")))
        .isInstanceOf(UnmaskableException.class)
        .hasMessage(
            "Cannot mask the conversation: a turn of the assistant does not end with an end-of-turn"
                + " token");
  }

  @Test
  void aTemplateThatRewritesHistoryIsNotGuessed() {
    String template =
        PLAIN.replace(
            "{{ m.content | trim }}", "{{ messages|length }}{{ m.content|upper|length }}");
    assertThatThrownBy(() -> mask(template, Chats.variables("q", "a", "r", "b")))
        .isInstanceOf(UnmaskableException.class)
        .hasMessageContaining("do not render as a prefix of the whole");
  }

  @Test
  void aConversationWithoutAnAnswerIsRefused() {
    assertThatThrownBy(() -> mask(PLAIN, Chats.variables("q")))
        .hasMessage("Cannot mask the conversation: it has no turn of the assistant");
  }

  @Test
  void wordsThatTheTemplateRepeatsAreNotMaskedBySentinels() {
    String template = PLAIN.replace("{{ m.content | trim }}", "{{ m.content }} {{ m.content }}");
    MaskedChat chat = mask(template, Chats.variables("q", "a"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.PROMPT);
    assertThat(Chats.marked(chat)).containsExactly("a a<|im_end|>");
  }

  @Test
  void anEmptyAnswerIsItsEndOfTurn() {
    assertThat(Chats.marked(mask(PLAIN, Chats.variables("q", "")))).containsExactly("<|im_end|>");
  }
}
