package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermFinderTest {
  private static List<String> terms(List<String> wanted, List<String> other) {
    TermFinder finder = new TermFinder();
    IntStream.range(0, 8).forEach(i -> wanted.forEach(finder::want));
    IntStream.range(0, 8).forEach(i -> other.forEach(finder::hold));
    return finder.terms(20).stream().map(TermFinder.Term::text).toList();
  }

  @Test
  void areWhatTheTextsUseMore() {
    assertThat(
            terms(
                List.of("The tenant pays the rent in March.", "The tenant owes the rent to us."),
                List.of("The driver pays the toll in March.", "The driver owes the toll to us.")))
        .contains("tenant", "rent")
        .doesNotContain("the", "pays", "toll");
  }

  @Test
  void arePhrasesWhereAWordHardlyStandsAlone() {
    assertThat(
            terms(
                List.of("Pay liquidated damages now.", "Claim liquidated damages then."),
                List.of("Pay the bill now.", "Claim the bill then.")))
        .contains("liquidated damages")
        .doesNotContain("liquidated", "damages");
  }

  @Test
  void areWordsOfASegmenterInChinese() {
    assertThat(terms(List.of("承租人应当支付违约金。", "出租人可以要求违约金。"), List.of("司机应当支付路费。", "乘客可以要求座位。")))
        .contains("违约金")
        .doesNotContain("应当", "可以");
  }

  @Test
  void doNotHoldFiguresNorCrossMarks() {
    assertThat(terms(List.of("Form 27b, annex"), List.of("Other things")))
        .contains("form", "annex")
        .allMatch(term -> !term.matches(".*\\d.*"))
        .doesNotContain("form annex");
  }

  @Test
  void areNoneWithoutTexts() {
    assertThat(terms(List.of(), List.of())).isEmpty();
  }

  @Test
  void areSureOfWhatFewTextsUseAndTheOthersNever() {
    TermFinder finder = new TermFinder();
    IntStream.range(0, 4).forEach(i -> finder.want("A tenant of number " + "abcd".charAt(i)));
    IntStream.range(0, 12).forEach(i -> finder.hold("A driver of number " + (char) ('a' + i)));
    assertThat(finder.terms(20)).extracting(TermFinder.Term::text).containsExactly("tenant");
    assertThat(finder.terms(20).get(0).odds()).isBetween(2.0, 4.0);
  }
}
