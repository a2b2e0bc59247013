package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossMaskTest {
  private static final String PROMPT =
      "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

  private static final String PLAIN =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content | trim }}<|im_end|>\n{% endfor %}"
          + PROMPT;

  /** Moves thoughts apart from the last answer and leaves them out before. */
  private static final String THINKING =
      PLAIN.replace(
          "{{ m.content | trim }}",
          "{% set parts = m.content.split('</think>') %}{% if loop.last and parts|length > 1"
              + " %}<think>\n{{ parts[0].split('<think>')[-1].strip('\n') }}\n</think>\n\n{% endif %}{{ parts[-1].lstrip('\n') }}");

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

  private static List<String> learnt(String template, List<Map<String, Object>> messages) {
    return Chats.marked(mask(template, Map.of("messages", messages)));
  }

  private static Map<String, Object> calling(String content, String argument) {
    Map<String, Object> function =
        Map.of("name", "weigh", "arguments", Map.of("part", argument, "times", 2));
    return Map.of(
        "role",
        "assistant",
        "content",
        content,
        "tool_calls",
        List.of(Map.of("function", function)));
  }

  private static List<Map<String, Object>> talkWithCall(String content) {
    return List.of(
        Chats.message("user", "How heavy?"),
        calling(content, "bolt"),
        Chats.message("tool", "9 g"),
        Chats.message("assistant", "Nine grams."));
  }

  /** Writes an empty thought before the last turn alone. */
  private static final String HYBRID =
      "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if loop.last and m.role == 'assistant' %}<think></think>{% endif %}{{ m.content }}"
          + "{% for t in m.tool_calls or [] %}<call>{{ t.function|tojson }}</call>{% endfor %}"
          + "<|im_end|>\n{% endfor %}"
          + PROMPT;

  @Test
  void aCallBeforeOtherTurnsIsLearntWhole() {
    String call =
        "<call>{\"name\": \"weigh\", \"arguments\": {\"part\": \"bolt\", \"times\": 2}}</call>";
    List<String> learnt = learnt(HYBRID, talkWithCall(""));
    assertThat(learnt).hasSize(2);
    assertThat(learnt.get(0))
        .startsWith("<call>{")
        .endsWith("</call><|im_end|>")
        .hasSameSizeAs(call + "<|im_end|>");
    assertThat(learnt.get(1)).isEqualTo("<think></think>Nine grams.<|im_end|>");
  }

  @Test
  void wordsBesideACallAreLearntWithIt() {
    assertThat(learnt(HYBRID, talkWithCall("Wait.")).get(0))
        .startsWith("Wait.<call>{")
        .endsWith("</call><|im_end|>");
  }

  @Test
  void wordsThatTheTemplateLeavesOutAreARefusal() {
    String silent =
        HYBRID.replace("{{ m.content }}", "{{ m.content if not m.tool_calls else '' }}");
    assertThatThrownBy(() -> learnt(silent, talkWithCall("Wait.")))
        .hasMessageEndingWith("the template leaves out what the assistant says");
  }

  @Test
  void aCallThatTheTemplateLeavesOutIsARefusal() {
    assertThatThrownBy(() -> learnt(PLAIN, talkWithCall("Wait.")))
        .hasMessageEndingWith("the template leaves out what the assistant calls");
  }

  @Test
  void wordsThatBlocksLeaveOutAreARefusal() {
    String blocks =
        "{% for m in messages %}{% generation %}{{ m.role }}{% endgeneration %}{% endfor %}";
    assertThatThrownBy(() -> mask(blocks, Chats.variables("q", "secret")))
        .hasMessageEndingWith("the template leaves out what the assistant says");
  }

  /** The model must write its channel; the prompt ends before it. */
  @Test
  void whatStandsBetweenPromptAndWordsIsLearnt() {
    String channel = PLAIN.replace("\n{{ m.content", "\n<|channel|>final\n{{ m.content");
    assertThat(Chats.marked(mask(channel, Chats.variables("q", "a", "r", "b"))))
        .containsExactly("<|channel|>final\na<|im_end|>", "<|channel|>final\nb<|im_end|>");
  }

  /** Earlier turns have no thought, though the prompt of each opened one. */
  @Test
  void aPromptThatOpensAThoughtIsNotLearntWithIt() {
    String opening =
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if loop.last and m.role == 'assistant' %}<think>\n\n</think>\n\n{% endif %}"
            + "{{ m.content }}<|im_end|>\n{% endfor %}"
            + PROMPT.replace("\n{%", "\n<think>\n{%");
    assertThat(Chats.marked(mask(opening, Chats.variables("q", "a", "r", "b"))))
        .containsExactly("a<|im_end|>", "\n</think>\n\nb<|im_end|>");
  }

  /** Gemma 4 writes an empty thought into the prompt that no turn has. */
  @Test
  void aThoughtOfThePromptAloneEndsBeforeTheTurn() {
    String prompted = PLAIN.replace("assistant\n{% endif", "assistant\n<c>thought\n</c>{% endif");
    assertThat(Chats.marked(mask(prompted, Chats.variables("q", "a"))))
        .containsExactly("a<|im_end|>");
  }

  @Test
  void aHeaderOtherThanThePromptsIsNotGuessed() {
    String other = PLAIN.replace("<|im_start|>assistant", "<|other|>assistant");
    assertThatThrownBy(() -> mask(other, Chats.variables("q", "a")))
        .hasMessageContaining("do not render as a prefix of the whole");
  }

  @Test
  void allEndsOfATurnAreLearnt() {
    String two = PLAIN.replace("<|im_end|>", "<|im_end|><|eot_id|>");
    assertThat(Chats.marked(mask(two, Chats.variables("q", "a", "r", "b"))))
        .containsExactly("a<|im_end|><|eot_id|>", "b<|im_end|><|eot_id|>");
  }

  @Test
  void anEndThatNobodyNamedIsReadOffTheTemplate() {
    String own = PLAIN.replace("<|im_end|>", "<over>");
    assertThat(Chats.marked(mask(own, Chats.variables("q", "a", "r", "b"))))
        .containsExactly("a<over>", "b<over>");
  }

  @Test
  void aTemplateWithoutAPromptLeavesItsHeaderToTheModel() {
    String bare = PLAIN.substring(0, PLAIN.indexOf("{% if add_generation_prompt"));
    assertThat(Chats.marked(mask(bare, Chats.variables("q", "a"))))
        .containsExactly("<|im_start|>assistant\na<|im_end|>");
  }

  @Test
  void textOfPrivateUseIsMaskedWithoutSentinels() {
    String odd = "a" + Character.toString(0xF0001);
    assertThat(Chats.marked(mask(PLAIN, Chats.variables("q", odd))))
        .containsExactly(odd + "<|im_end|>");
  }

  @Test
  void thoughtsOfTheirOwnTagsAreLearntWithThem() {
    String tagged =
        PLAIN.replace(
            "{{ m.content",
            "{% if m.reasoning_content %}<muse>{{ m.reasoning_content }}</muse>{% endif %}{{"
                + " m.content");
    Map<String, Object> answer = new HashMap<>(Chats.message("assistant", "Six."));
    answer.put("reasoning_content", "Two threes.");
    assertThat(learnt(tagged, List.of(Chats.message("user", "2*3?"), answer)))
        .containsExactly("<muse>Two threes.</muse>Six.<|im_end|>");
  }
}
