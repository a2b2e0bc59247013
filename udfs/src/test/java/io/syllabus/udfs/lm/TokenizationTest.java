package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizationTest {
  private static List<String> split(Tokenization tokens, String line) {
    List<String> words = new ArrayList<>();
    tokens.split(line, (text, start, end) -> words.add(text.substring(start, end)));
    return words;
  }

  @Test
  void wordsAreFoldedAndSignsStandAlone() {
    assertThat(split(Tokenization.WORDS, "The  Buyer’s fee (2024): $1,5."))
        .containsExactly("the", "buyer's", "fee", "(", "0000", ")", ":", "$", "0", ",", "0", ".");
    assertThat(split(Tokenization.WORDS, "Ü'ber ça\u0301 va' 'Ok"))
        .containsExactly("ü'ber", "ça\u0301", "va", "'", "'", "ok");
  }

  @Test
  void charactersOfScriptsWithoutBlanksAreWords() {
    assertThat(split(Tokenization.WORDS, "用Gmail邮箱")).containsExactly("用", "gmail", "邮", "箱");
  }

  @Test
  void everyCharacterButBlanksIsOne() {
    assertThat(split(Tokenization.CHARACTERS, "第３条\u3000A 😀"))
        .containsExactly("第", "0", "条", "a", "😀");
  }

  @Test
  void theSegmenterPartsChinese() {
    assertThat(split(Tokenization.SEGMENTER, "甲方应当支付违约金。乙方不得拒绝！"))
        .containsExactly("甲方", "应当", "支付", "违约", "金", "。", "乙方", "不得", "拒绝", "!");
    assertThat(split(Tokenization.SEGMENTER, " \t ")).isEmpty();
  }

  @Test
  void longLinesLoseNothing() {
    String line = "合同😀".repeat(3_000);
    for (Tokenization tokens : Tokenization.values()) {
      assertThat(String.join("", split(tokens, line))).isEqualTo(line);
    }
  }

  @Test
  void betweenBlanksNothingIsFolded() {
    assertThat(split(Tokenization.WHITESPACE, " Tom's\u3000B.\t\u0000x "))
        .containsExactly("Tom's", "B.", "x");
  }

  @Test
  void halfAPairIsReplaced() {
    assertThat(split(Tokenization.CHARACTERS, "a\uD83Db")).containsExactly("a", "\uFFFD", "b");
  }

  @Test
  void aLanguageHasItsRule() {
    assertThat(Tokenization.of("zh")).isEqualTo(Tokenization.SEGMENTER);
    assertThat(Tokenization.of("ja")).isEqualTo(Tokenization.CHARACTERS);
    assertThat(Tokenization.of("en")).isEqualTo(Tokenization.WORDS);
    assertThat(Tokenization.named("Words")).contains(Tokenization.WORDS);
    assertThat(Tokenization.named("sounds")).isEmpty();
  }
}
