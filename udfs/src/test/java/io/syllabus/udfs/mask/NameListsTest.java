package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list with names in it is one of people, one with things in it is not. */
class NameListsTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The jury had five: ⟦PERSON Marisol⟧, ⟦PERSON Gregory⟧, ⟦PERSON Chad⟧, ⟦PERSON Ingrid⟧ and ⟦PERSON Dale⟧.",
        "⟦PERSON Ochoa⟧ and ⟦PERSON Bishop⟧ were engineers.",
        "The founders: ⟦PERSON Monteiro⟧, ⟦PERSON Graves⟧ and ⟦PERSON Reed⟧.",
        "⟦PERSON Hope Winters⟧ and ⟦PERSON Mark Banks⟧ signed the deed.",
        "Attending: ⟦PERSON OLSEN⟧, ⟦PERSON Bjorn⟧; ⟦PERSON HANSEN⟧, ⟦PERSON Keiko⟧"
      })
  void people(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We ship to France, Chad and Jordan.",
        "The menu lists Basil, Rosemary and Ginger.",
        "Choose Rock, Jazz or Soul.",
        "Kafka, Spark and Flink read from Redis.",
        "We operate in Austin, Dallas and Houston.",
        "It supports Ruby, Python and Julia.",
        "AI and ML teams met."
      })
  void things(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
