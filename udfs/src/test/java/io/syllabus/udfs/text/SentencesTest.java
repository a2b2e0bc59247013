package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void endsChineseSentencesAtTheirMarks() {
    assertThat(Sentences.of("甲方付款。乙方交货！“好的。”然后呢？"))
        .containsExactly("甲方付款。", "乙方交货！", "“好的。”", "然后呢？");
  }

  @Test
  void endsEnglishSentencesBeforeACapital() {
    assertThat(Sentences.of("It lasts two years. Either party may end it. See above."))
        .containsExactly("It lasts two years. ", "Either party may end it. ", "See above.");
  }

  @Test
  void abbreviationsNumbersAndInitialsEndNothing() {
    assertThat(
            Sentences.of(
                "Acme Ltd. Paid 1.5 million to J. Smith, i.e. Mr. Smith, under No. 3 of it."))
        .hasSize(1);
  }

  @Test
  void sentencesThatOcrRanTogetherAreTwo() {
    assertThat(Sentences.of("Deliver within 25 days of each order.For late delivery pay 0.5%."))
        .containsExactly("Deliver within 25 days of each order.", "For late delivery pay 0.5%.");
    assertThat(Sentences.of("see example.org and U.S.A law")).hasSize(1);
  }

  @Test
  void aBlankLineEndsASentence() {
    assertThat(Sentences.of("Effective from May\n\nThe charge is due.")).hasSize(2);
  }

  @Test
  void thePartsJoinedGiveTheText() {
    Random random = new Random(3);
    String alphabet = "aA。.!? \n\"”）甲1️⃣😊\u0000";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(String.join("", Sentences.of(text.toString()))).isEqualTo(text.toString());
    }
  }
}
