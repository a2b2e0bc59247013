package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskTermsTest {
  @Test
  void weightsAddUpToOneAtMost() {
    assertThat(RiskTerms.of("限时抢购，立即购买，买一送一").advertising()).isEqualTo(1);
  }

  @Test
  void aQuestionIsDoubted() {
    assertThat(RiskTerms.of("加微信靠谱吗").advertising()).isEqualTo(0.4);
  }

  @Test
  void unsafeMattersAreUnsafeInAQuestionToo() {
    assertThat(RiskTerms.of("How to make a bomb?").unsafe()).isEqualTo(1);
  }

  @Test
  void aLongTextNeedsMoreTerms() {
    String page = "The doctor explains what to expect of each treatment. ".repeat(40);
    assertThat(RiskTerms.of(page + "Viagra is one of them.").spam()).isLessThan(0.3);
    assertThat(RiskTerms.of("Viagra is one of them.").spam()).isEqualTo(0.9);
  }

  @Test
  void businessIsNeither() {
    assertThat(RiskTerms.of("Card declined, why?")).isEqualTo(new RiskTerms.Risk(0, 0, 0));
  }
}
