package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTokenizerTest {
  private ChatTokenizer tokenizer;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    tokenizer = ChatTokenizer.open(ByteTokenizer.write(folder, "<|im_start|>", "<|im_end|>"));
  }

  @AfterEach
  void close() {
    tokenizer.close();
  }

  private String learned(TokenizedChat chat) {
    return tokenizer.decode(
        Arrays.stream(chat.labels()).filter(id -> id != TokenizedChat.IGNORED).toArray());
  }

  @Test
  void specialTokensAreOneToken() {
    assertThat(tokenizer.encode("<|im_start|>ab<|im_end|>", List.of()).inputIds())
        .containsExactly(256, 'a', 'b', 257);
  }

  @Test
  void nothingIsAdded() {
    assertThat(tokenizer.count("ab")).isEqualTo(2);
  }

  @Test
  void whatIsNotLearnedIsIgnored() {
    assertThat(tokenizer.encode("abc", List.of(new Span(1, 2))).labels())
        .containsExactly(-100, 'b', -100);
  }

  @Test
  void emojiBeforeASpanDoNotMoveIt() {
    TokenizedChat chat = tokenizer.encode("👨‍👩‍👧🌍好ab🌍c", List.of(new Span(8, 10)));
    assertThat(learned(chat)).isEqualTo("b🌍");
  }

  @Test
  void unmaskedTokensAreTheAssistantsTurns() {
    ChatTemplate template = Chats.compile(BuiltinTemplates.source("chatml"));
    MaskedChat chat =
        LossMask.of(template, Map.of(), Chats.END_OF_TURN)
            .mask(Chats.variables("🌍 hé", "<think>\n嗯\n</think>\n\n好👍", "x", "\ty"));
    TokenizedChat tokens = tokenizer.encode(chat.text(), chat.spans());
    assertThat(learned(tokens)).isEqualTo("<think>\n嗯\n</think>\n\n好👍<|im_end|>\ty<|im_end|>");
    assertThat(tokens.learned()).isLessThan(tokens.length());
  }

  @Test
  void decodingGivesTheTextBack() {
    String text = "<|im_start|>好 🌍\u0000\n";
    assertThat(tokenizer.decode(tokenizer.encode(text, List.of()).inputIds())).isEqualTo(text);
  }

  @Test
  void aLoneSurrogateIsRefused() {
    assertThatThrownBy(() -> tokenizer.count("a\ud83d"))
        .hasMessageContaining("its text has a lone surrogate");
  }

  @Test
  void threadsShareIt() {
    int[] alone = tokenizer.encode("好 🌍 abc", List.of()).inputIds();
    assertThat(
            IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> tokenizer.encode("好 🌍 abc", List.of())))
        .allSatisfy(chat -> assertThat(chat.inputIds()).isEqualTo(alone));
  }
}
