package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SentenceEmbedderTest {
  private static final SentenceEmbedder EMBEDDER = new SentenceEmbedder();

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  private static double cosine(String a, String b, String language) {
    return Similarity.cosine(EMBEDDER.embed(a, language), EMBEDDER.embed(b, language));
  }

  @Test
  void englishParaphrasesAreNearerThanOtherMatters() {
    assertThat(cosine("How do I reset my password?", "I forgot my password, what now?", "en"))
        .isGreaterThan(
            0.2 + cosine("How do I reset my password?", "The rent is due in May.", "en"));
  }

  @Test
  void chineseParaphrasesAreNearerThanOtherMatters() {
    assertThat(cosine("如何申请退款", "怎样才能退款", "zh"))
        .isGreaterThan(0.2 + cosine("如何申请退款", "今天下午有雨", "zh"));
  }

  @Test
  void vectorsHaveUnitLengthWhateverTheText() {
    for (String text : new String[] {"", "a", "refund ".repeat(5_000), "\uD800"}) {
      float[] vector = EMBEDDER.embed(text, "en");
      double squares = 0;
      for (float x : vector) {
        squares += x * x;
      }
      assertThat(vector).hasSize(384);
      assertThat(squares).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void theSameTextGivesTheSameVector() {
    float[] first = EMBEDDER.embed("退款多久到账？", "zh");
    EMBEDDER.embed("完全不同的另一句话", "zh");
    assertThat(EMBEDDER.embed("退款多久到账？", "zh")).hasSize(512).containsExactly(first);
  }
}
