package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisations by the people, the time and the addresses beside them. */
class AffiliationsTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦PERSON Ann Lee⟧ from ⟦ORGANIZATION Rapid River Logistics⟧ opened the meeting.",
        "⟦ORGANIZATION Compared Craft⟧ songwriter ⟦PERSON Zoe Young⟧ sang.",
        "She spent a year at ⟦ORGANIZATION Kestrelix⟧ as an assistant.",
        "⟦ORGANIZATION Verdafero⟧ is the brainchild of two students.",
        "We'll meet at ⟦ORGANIZATION Corvexa⟧, ⟦STREET_ADDRESS 14 Mill Street, Bath⟧",
        "He did an internship at ⟦ORGANIZATION Kestrel Dynamics⟧.",
        "The loan was granted by ⟦ORGANIZATION Alder Creek Credit Union⟧ in March.",
        "⟦ORGANIZATION Morvane⟧ is a 501(c)3 that helps."
      })
  void organisations(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦PERSON Ann Lee⟧ from Northern Ireland opened the meeting.",
        "⟦PERSON Mary Lee⟧ from Human Resources called.",
        "He spent a year at Sea and wrote about it.",
        "The system was founded in 1990.",
        "The address of Principal Executive Offices follows."
      })
  void others(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
