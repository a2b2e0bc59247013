package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.jinja.TemplateException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltinTemplatesTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2025, 7, 10, 12, 0);

  static List<String> names() {
    return BuiltinTemplates.names();
  }

  private static ChatTemplate builtin(String name) {
    return Chats.compile(BuiltinTemplates.source(name)).at(NOW);
  }

  @Test
  void anUnknownNameIsToldTheKnownOnes() {
    assertThatThrownBy(() -> BuiltinTemplates.source("gpt"))
        .hasMessageStartingWith(
            "Cannot use render.template=gpt: must be a file or one of chatml, deepseek-r1");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyAnswerIsMarkedByTheTemplateItself(String name) {
    MaskedChat chat =
        LossMask.of(builtin(name), Map.of(), Chats.END_OF_TURN)
            .mask(Chats.variables("🌍 why?", "因为 👍", "and?", "that's it"));
    assertThat(chat.method()).isEqualTo(MaskedChat.Method.GENERATION);
    assertThat(Chats.marked(chat)).hasSize(2);
    assertThat(Chats.marked(chat).get(0))
        .contains("因为 👍")
        .doesNotContain("why")
        .doesNotContain("and");
    assertThat(Chats.marked(chat).get(1)).contains("that's it");
  }

  @ParameterizedTest
  @MethodSource("names")
  void templateCodeInDataIsNotExecuted(String name) {
    String code = "{{ 6*7 }}{% raise %}{# x #}";
    String text = builtin(name).render(Chats.variables(code, code)).text();
    assertThat(text).contains(code).doesNotContain("42");
  }

  /** Conversations that the model's own template fails on are ours to render or to refuse. */
  @ParameterizedTest
  @CsvSource({
    "chatml, goldens/templates/axolotl__chatml.jinja",
    "yi, goldens/templates/axolotl__chatml.jinja",
    "deepseek-r1, goldens/templates/hfjs__custom_deepseek-ai_DeepSeek-R1.jinja",
    "deepseek-v3, goldens/templates/axolotl__deepseek_v3.jinja",
    "gemma, goldens/templates/llamacpp__google-gemma-2-2b-it.jinja",
    "llama2, goldens/templates/hfjs__default_llama.jinja",
    "llama3, goldens/templates/trl__llama3_training.jinja",
    "llama3.1, goldens/templates/llamacpp__meta-llama-Llama-3.1-8B-Instruct.jinja",
    "llama3.2, goldens/templates/axolotl__llama3_2_vision.jinja",
    "mistral-v1, goldens/templates/axolotl__mistral_v1.jinja",
    "mistral-v3-tekken, goldens/templates/llamacpp__mistralai-Mistral-Nemo-Instruct-2407.jinja",
    "mistral-v3-tekken, goldens/templates/hfjs__custom_mistralai_Mistral-Nemo-Instruct-2407.jinja",
    "phi3, goldens/templates/llamacpp__microsoft-Phi-3.5-mini-instruct.jinja",
    "qwen2.5, chat_templates/chat_templates/qwen2.5-instruct.jinja",
    "qwen3, goldens/templates/llamacpp__Qwen-Qwen3-0.6B.jinja",
    "vicuna, goldens/templates/chujiezheng__vicuna.jinja",
    "zephyr,"
        + " goldens/templates/hfjs__custom_HuggingFaceH4_zephyr-7b-beta_add_generation_prompt_false_.jinja"
  })
  void rendersAsTheModelsOwnTemplate(String name, String file) {
    assumeTrue(
        Files.isDirectory(Corpora.chatTemplates()), "the real templates need ../shared/corpora");
    ChatTemplate own = Chats.compile(source(name, file)).at(NOW);
    Corpora.object(Corpora.json("goldens/cases.json", Object.class))
        .forEach((label, variables) -> compare(name, own, label, Corpora.object(variables)));
  }

  /** The author of this one takes the layout's whitespace out before he uses it. */
  private static String source(String name, String file) {
    String source = Corpora.text(file);
    return name.equals("vicuna") ? source.replace("    ", "").replace("\n", "") : source;
  }

  /** The golden of Llama 3.2 is of the models for images, which do not trim. */
  private static final Set<String> OTHER_THAN_FOR_IMAGES = Set.of("whitespace", "content_blocks");

  private static void compare(
      String name, ChatTemplate own, String label, Map<String, Object> variables) {
    if (name.equals("llama3.2") && OTHER_THAN_FOR_IMAGES.contains(label)) {
      return;
    }
    String expected;
    try {
      expected = own.render(variables).text();
    } catch (TemplateException e) {
      if (e.kind() == TemplateException.Kind.RAISE) {
        assertThatThrownBy(() -> builtin(name).render(variables))
            .as(label)
            .hasMessage(e.getMessage());
      }
      return;
    }
    assertThat(builtin(name).render(variables).text()).as(label).isEqualTo(expected);
  }
}
