package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BackoffModelTest {
  /** As SRILM's pruning leaves it: the 3-gram's end "b c" is not among the 2-grams. */
  private static final String PRUNED =
      """
      \\data\\
      ngram 1=6
      ngram 2=3
      ngram 3=1

      \\1-grams:
      -1.5\t<unk>
      -99\t<s>\t-0.5
      -0.9\t</s>
      -0.7\ta\t-0.4
      -0.6\tb\t-0.3
      -0.8\tc\t-0.2

      \\2-grams:
      -0.2\t<s> a\t-0.05
      -0.25\ta b\t-0.15
      -0.35\tc </s>

      \\3-grams:
      -0.1\ta b c

      \\end\\
      """;

  private final BackoffModel model = Models.read(PRUNED);

  @Test
  void theLongestNgramCounts() {
    // <s> a: 2-gram. a b after <s>: backoff of "<s> a". c: 3-gram. </s>: 2-gram, "b c" has no
    // backoff.
    assertThat(Models.log10(model, "a b c"))
        .isCloseTo(-0.2 + (-0.05 - 0.25) - 0.1 - 0.35, within(1e-6));
  }

  @Test
  void anEndThatPruningLeftOutBacksOff() {
    // b: backoff of <s>. c: "b c" is a gap, so the backoff of b.
    assertThat(Models.log10(model, "b c"))
        .isCloseTo((-0.5 - 0.6) + (-0.3 - 0.8) - 0.35, within(1e-6));
  }

  @Test
  void anUnknownWordBreaksTheContext() {
    assertThat(Models.log10(model, "a x b"))
        .isCloseTo(-0.2 + (-0.05 - 0.4 - 1.5) - 0.6 + (-0.3 - 0.9), within(1e-6));
  }

  @Test
  void aModelWithoutUnknownWordGivesItWhatKenlmGives() {
    String without = PRUNED.replace("-1.5\t<unk>\n", "").replace("ngram 1=6", "ngram 1=5");
    assertThat(Models.log10(Models.read(without), "x")).isCloseTo(-0.5 - 100 - 0.9, within(1e-5));
  }
}
