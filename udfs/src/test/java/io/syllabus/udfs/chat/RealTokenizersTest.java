package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.jinja.TemplateException;
import io.syllabus.jinja.text.PythonSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Loss masks to the token, with the tokenizers of real models: what a model learns of a random
 * conversation decodes to the assistant's turns with their end-of-turn tokens, and to nothing else;
 * or the conversation is refused. {@code -Dsyllabus.tokenizers=FOLDER} names a folder with a folder
 * per model that holds its tokenizer.json and tokenizer_config.json.
 */
class RealTokenizersTest {
  private static final int CONVERSATIONS = 1500;
  private static final List<String> WORDS =
      List.of(
          "Yes, it is.",
          " a leading blank",
          "  two of them",
          "好的，没问题。",
          "👨‍👩‍👧🌍 👍🏽",
          "é ﬁ ß",
          "\nafter a line",
          "trailing \n",
          "\t1.\tx = 42;",
          "<think>\nwhy 为什么?\n</think>\n\nBecause.",
          "<think>🤔</think>好",
          "```json\n{\"a\": 1}\n```",
          "x");

  /** Written by the template of Qwen 3 before an answer without thoughts: read, not learnt. */
  private static final String NO_THOUGHT = "^<think>\n\n</think>\n\n";

  private static final String THOUGHT = "</think>";
  private static final List<String> END_OF_TURN =
      List.of("<|im_end|>", "<end_of_turn>", "<｜end▁of▁sentence｜>", "</s>");

  private final Random random = new Random(17);

  @ParameterizedTest
  @CsvSource({
    "smollm2, own, <|im_start|>assistant\\n",
    "smollm2, chatml, <|im_start|>assistant\\n",
    "qwen3, own, <|im_start|>assistant\\n",
    "qwen3, qwen3, <|im_start|>assistant\\n",
    "qwen3, qwen2.5, <|im_start|>assistant\\n",
    "deepseek_v3, deepseek-v3, <｜Assistant｜>",
    "gemma3, own, <start_of_turn>model\\n",
    "gemma3, gemma, <start_of_turn>model\\n",
    "llama2, llama2, [/INST]",
    "mistral-v1, mistral-v1, [/INST]",
    "mistral-v3, mistral-v3, [/INST]"
  })
  void whatIsLearntIsTheAssistants(String model, String name, String opening) throws IOException {
    Path folder = Path.of(System.getProperty("syllabus.tokenizers", "none"), model);
    assumeTrue(
        Files.isDirectory(folder), "real tokenizers need -Dsyllabus.tokenizers with " + folder);
    Path config = folder.resolve("tokenizer_config.json");
    ChatTemplate template =
        Chats.compile(TemplateSource.of(name.equals("own") ? config.toString() : name, Map.of()));
    Map<String, ?> special = SpecialTokens.of(config.toString(), "").variables();
    Map<String, Integer> outcomes = new TreeMap<>();
    try (ChatTokenizer tokenizer = ChatTokenizer.open(folder.resolve("tokenizer.json"))) {
      for (int i = 0; i < CONVERSATIONS; i++) {
        List<Message> chat = conversation();
        String outcome = outcome(template, tokenizer, chat, special, opening.replace("\\n", "\n"));
        outcomes.merge(outcome, 1, Integer::sum);
      }
    }
    System.out.println(model + " " + name + ": " + outcomes);
    assertThat(outcomes.get("exact")).isGreaterThan(CONVERSATIONS / 2);
  }

  private String outcome(
      ChatTemplate template,
      ChatTokenizer tokenizer,
      List<Message> chat,
      Map<String, ?> special,
      String opening) {
    try {
      MaskedChat masked =
          LossMask.of(template, special, END_OF_TURN).mask(ChatVariables.of(chat, special));
      TokenizedChat tokens = tokenizer.encode(masked.text(), masked.spans());
      compare(turns(masked.text(), opening), learnt(tokens, tokenizer), chat);
      return "exact";
    } catch (UnmaskableException | TemplateException e) {
      return e.getMessage();
    }
  }

  /** The runs of learnt tokens, decoded, against the turns in the text and as they were said. */
  private static void compare(List<String> turns, List<String> learnt, List<Message> chat) {
    List<String> said =
        chat.stream()
            .filter(message -> message.role().equals(Message.ASSISTANT))
            .map(Message::content)
            .toList();
    assertThat(learnt).hasSameSizeAs(turns).hasSameSizeAs(said);
    for (int i = 0; i < said.size(); i++) {
      String turn = turns.get(i);
      assertThat(learnt.get(i)).isIn(turn, turn.replaceFirst(NO_THOUGHT, ""), turn.stripLeading());
      assertThat(answer(turn)).startsWith(answer(said.get(i)));
    }
  }

  /** What stands in the text from the opening of an assistant's turn to its end, inclusive. */
  private static List<String> turns(String text, String opening) {
    List<String> turns = new ArrayList<>();
    for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at)) {
      at += opening.length();
      int start = at;
      at =
          END_OF_TURN.stream()
              .filter(end -> text.indexOf(end, start) >= 0)
              .mapToInt(end -> text.indexOf(end, start) + end.length())
              .min()
              .orElseThrow();
      turns.add(text.substring(start, at));
    }
    return turns;
  }

  /** Templates leave out the thoughts of earlier turns and move those of the last. */
  private static String answer(String words) {
    int thought = words.lastIndexOf(THOUGHT);
    return PythonSpace.strip(thought < 0 ? words : words.substring(thought + THOUGHT.length()));
  }

  private static List<String> learnt(TokenizedChat chat, ChatTokenizer tokenizer) {
    List<String> runs = new ArrayList<>();
    for (int at = 0; at < chat.length(); at++) {
      int start = at;
      while (at < chat.length() && chat.labels()[at] != TokenizedChat.IGNORED) {
        at++;
      }
      if (at > start) {
        runs.add(tokenizer.decode(Arrays.copyOfRange(chat.inputIds(), start, at)));
      }
    }
    return runs;
  }

  private List<Message> conversation() {
    List<Message> chat = new ArrayList<>();
    for (int turns = 1 + random.nextInt(3); turns > 0; turns--) {
      chat.add(Message.user(words()));
      chat.add(Message.assistant(words()));
    }
    return chat;
  }

  private String words() {
    StringBuilder words = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
    while (random.nextInt(3) == 0) {
      words
          .append(random.nextBoolean() ? " " : "\n")
          .append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }
}
