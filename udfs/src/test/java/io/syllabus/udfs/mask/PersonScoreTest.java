package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence tells of a name that no list knows, and of words that are names only there. */
class PersonScoreTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"The harvest came in late,\" says ⟦PERSON Obuya⟧.",
        "The letter went to ex-governor ⟦PERSON Tavares⟧.",
        "Unlike the ⟦PERSON Petersson⟧ novel, it is short.",
        "⟦PERSON Torvald⟧, can I please speak to your boss?",
        "Have you been to a ⟦PERSON Gustavo Lindqvist⟧ concert?",
        "The ⟦PERSON Vide A. Persson⟧ version was first.",
        "⟦PERSON Nakano⟧ had given ⟦PERSON Belle⟧ his address.",
        "Her maiden name is ⟦PERSON Key⟧",
        "Tenant: ⟦PERSON Will Grant⟧",
        "The bill goes to ⟦PERSON Moira Pagan⟧ today.",
        "Ask ⟦PERSON James Sparks⟧ about it.",
        "Talk to ⟦PERSON Weeks-Rivas⟧ about the roof."
      })
  void told(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Out of order,\" says the Manual.",
        "The former Yugoslavia had six republics.",
        "Mark Price tags in red before the sale.",
        "Grace Period: thirty days.",
        "Manager: Customer Service",
        "Owner: Human Resources",
        "Kepler's second law and the Reynolds number apply.",
        "There is no test for MS. They use an exam.",
        "The Assignor and the Franchisee sign; each Obligor consents.",
        "Set up the Kibana Dashboard."
      })
  void untold(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
