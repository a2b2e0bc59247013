package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NgramHashesTest {
  private static final FeatureSettings SETTINGS = new FeatureSettings(18, 2, 4, 3, 0, 0);

  @ParameterizedTest
  @CsvSource({
    "The RENT is due, the rent is due",
    "ＡＢＣ １２, abc 34",
    "don't, don t",
    "第３条, 第4条",
    "'a  b', 'a b'"
  })
  void caseWidthDigitsAndBlanksDoNotCount(String one, String other) {
    assertThat(hashes(one)).containsExactly(hashes(other));
  }

  @ParameterizedTest
  @CsvSource({"a b, b a", "退款, 款退", "在吗, 在吗？", "ab, a b", "rent, rents", "没, 沒"})
  void orderSignsAndWordsCount(String one, String other) {
    assertThat(hashes(one)).isNotEqualTo(hashes(other));
  }

  @Test
  void countsWhatTheSettingsAskFor() {
    assertThat(hashes("ab cd", 1, 0, 1)).hasSize(2);
    assertThat(hashes("ab cd", 2, 0, 1)).hasSize(3);
    assertThat(hashes("ab cd ef", 3, 0, 1)).hasSize(6);
    assertThat(hashes("ab", 1, 3, 1)).as("ab, |ab, ab|").hasSize(3);
    assertThat(hashes("退款", 1, 0, 2)).as("退, 款, |退, 退款, 款|").hasSize(5);
  }

  /** A model is of use only as long as its features are found where they were. */
  @Test
  void hashesStayWhatTheyAre() {
    assertThat(hashes("rent", 1, 0, 1)).containsExactly(PINNED);
  }

  @Test
  void anyTextHasHashes() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      char[] text = new char[random.nextInt(40)];
      for (int k = 0; k < text.length; k++) {
        text[k] = (char) random.nextInt(0x10000);
      }
      String odd = new String(text);
      assertThat(hashes(odd)).containsExactly(hashes(odd));
    }
    assertThat(hashes("x".repeat(10_000))).isNotEmpty();
    assertThat(hashes("")).isEmpty();
  }

  private static final long PINNED = 3998041939218845627L;

  private static long[] hashes(String text) {
    return NgramHashes.of(text, SETTINGS);
  }

  private static long[] hashes(String text, int words, int letters, int characters) {
    return NgramHashes.of(text, new FeatureSettings(18, words, letters, characters, 0, 0));
  }
}
