package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of a letter, a card: who, what, where. */
class LetterheadsTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦PERSON Ingrid Halvorsen⟧\nSite foreman\n⟦ORGANIZATION Bluewater Rigging⟧\n⟦STREET_ADDRESS 14 Harbour Road⟧",
        "> ⟦PERSON Tomasz Wilk⟧\n> ⟦ORGANIZATION Quantile Partners⟧\n> ⟦PERSON Tomasz Wilk⟧\n> ⟦STREET_ADDRESS 88 Orchard Lane⟧",
        "⟦ORGANIZATION Datavessel⟧\n\n⟦STREET_ADDRESS 41 Orchard Road, Suite 860⟧",
        "⟦PERSON deborah hughes⟧\n⟦ORGANIZATION mill, crane and aldous⟧\n⟦STREET_ADDRESS 402 elm street⟧"
      })
  void heads(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Opening Hours\nMonday to Friday\n8 am to 6 pm",
        "Shopping List\nBrown Rice\nGreen Tea\n3 Lemons",
        "⟦PERSON John Smith⟧\nInvoice\n⟦STREET_ADDRESS 12 Main Street⟧"
      })
  void lists(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
