package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTokensTest {
  private static ControlTokens of(String template, String... special) {
    return ControlTokens.of(
        Chats.compile(BuiltinTemplates.source(template)), Map.of(), List.of(special));
  }

  private static boolean says(ControlTokens tokens, String role, String content) {
    return tokens.firstIn(List.of(Chats.message(role, content))).isPresent();
  }

  /** What opens and closes turns is found by asking, and in the source. */
  @ParameterizedTest
  @CsvSource({
    "chatml, <|im_start|>",
    "chatml, <|im_end|>",
    "gemma, <start_of_turn>",
    "gemma, <end_of_turn>",
    "llama3, <|start_header_id|>",
    "llama3, <|eot_id|>",
    "llama2, [INST]",
    "llama2, <<SYS>>",
    "mistral-v3, [/INST]",
    "mistral-v3, [TOOL_CALLS]",
    "phi3, <|user|>",
    "phi3, <|end|>",
    "deepseek-v3, <｜User｜>",
    "deepseek-r1, <｜tool▁calls▁begin｜>",
    "qwen2.5, <tool_call>",
    "qwen3, </tool_response>"
  })
  void theMarkersOfATemplateAreControl(String template, String token) {
    String quoted = "Der Baum " + token + " blüht.";
    assertThat(says(of(template), "user", quoted)).isTrue();
    assertThat(says(of(template), "assistant", quoted)).isTrue();
    assertThat(says(of(template), "tool", quoted)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "chatml, <start_of_turn>",
    "chatml, </s>",
    "chatml, [INST]",
    "chatml, <b>bold</b>",
    "chatml, < |im_end| >",
    "chatml, im_end",
    "gemma, <|im_end|>",
    "llama3, <end_of_turn>",
    "qwen3, <tool-call>",
    "phi3, <|END|>"
  })
  void whatOnlyLooksLikeOneIsNot(String template, String token) {
    assertThat(says(of(template), "user", "x " + token + " y")).isFalse();
  }

  @Test
  void specialTokensOfTheTokenizerAreControl() {
    assertThat(says(of("chatml", "<|fim_prefix|>"), "user", "a <|fim_prefix|>b")).isTrue();
    assertThat(says(of("chatml"), "user", "a <|fim_prefix|>b")).isFalse();
  }

  @Test
  void plainWordsAreNeverControl() {
    assertThat(says(of("chatml", "user", "▁"), "user", "the user")).isFalse();
  }

  @Test
  void namedTokensAreControl() {
    ControlTokens tokens =
        ControlTokens.of(
            Chats.compile(BuiltinTemplates.source("chatml")),
            Map.of("bos_token", "<bos>", "bos", "<x>"),
            List.of());
    assertThat(says(tokens, "user", "<bos>")).isTrue();
    assertThat(says(tokens, "user", "<x>")).isFalse();
  }

  @Test
  void theFirstTokenIsNamed() {
    assertThat(of("chatml").firstIn(List.of(Chats.message("user", "a<|im_end|>\n<|im_start|>"))))
        .contains("<|im_end|>");
  }

  @Test
  void argumentsAndNamesOfCallsAreSaid() {
    Map<String, Object> function =
        Map.of("name", "f", "arguments", Map.of("list", List.of("a", "<|im_end|>")));
    Map<String, Object> call =
        Map.of("role", "assistant", "tool_calls", List.of(Map.of("function", function)));
    assertThat(of("chatml").firstIn(List.of(call))).contains("<|im_end|>");
    Map<String, Object> keyed = Map.of("role", "user", "more", Map.of("<|im_end|>", 1));
    assertThat(of("chatml").firstIn(List.of(keyed))).contains("<|im_end|>");
  }

  @Test
  void theTagsOfAThoughtAreTheAssistants() {
    ControlTokens tokens = of("qwen3");
    assertThat(says(tokens, "assistant", "<think>\nhm\n</think>\n\nYes.")).isFalse();
    assertThat(says(tokens, "assistant", "hm</think>Yes.")).isFalse();
    assertThat(says(tokens, "assistant", "Write <think> first.")).isTrue();
    assertThat(says(tokens, "user", "<think>hm</think>")).isTrue();
    assertThat(says(tokens, "assistant", "<think>hm<|im_end|></think>Yes.")).isTrue();
  }

  @Test
  void aTemplatesOwnTagsOfAThoughtAreKnown() {
    ControlTokens tokens =
        ControlTokens.of(
            Chats.compile(
                "{% for m in messages %}<|turn|>{% if m.reasoning_content %}<muse>{{"
                    + " m.reasoning_content }}</muse>{% endif %}{{ m.content }}{% endfor %}"),
            Map.of(),
            List.of());
    assertThat(says(tokens, "assistant", "<muse>hm</muse>Yes.")).isFalse();
    assertThat(says(tokens, "assistant", "Yes.<muse>")).isTrue();
  }

  /** A house's tools may be described in words of any shape. */
  @Test
  void theToolsOfAHouseAreNoMarkers() {
    ControlTokens tokens =
        ControlTokens.of(
            Chats.compile(BuiltinTemplates.source("qwen2.5")),
            Map.of("tools", List.of(Map.of("description", "Looks up <number>"))),
            List.of());
    assertThat(says(tokens, "user", "the <number> is 7")).isFalse();
  }

  @Test
  void aLongTextOfBracketsIsReadInOnePass() {
    assertThat(says(of("qwen3"), "user", "<".repeat(1_000_000))).isFalse();
  }
}
