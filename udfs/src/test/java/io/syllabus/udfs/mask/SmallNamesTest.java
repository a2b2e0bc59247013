package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in texts without capitals. */
class SmallNamesTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "follow up with ⟦PERSON benjamin a seiler⟧ in march",
        "this is ⟦PERSON marcus j delacroix⟧ speaking",
        "name: ⟦PERSON hyuuma t. maida⟧",
        "i live at ⟦STREET_ADDRESS 221 barrow street, apt 2⟧"
      })
  void names(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan b and vitamin d and type c are words with a letter",
        "the grace period ends in may",
        "he took 2 steps this way"
      })
  void words(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
