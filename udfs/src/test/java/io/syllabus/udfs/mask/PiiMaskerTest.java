package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PiiMaskerTest {
  private static final String TEXT = "Call me: 415-371-0132, card 4111 1111 1111 1111.";

  @Test
  void labelsNameTheType() {
    assertThat(text("label", TEXT)).isEqualTo("Call me: <PHONE_NUMBER>, card <CREDIT_CARD>.");
  }

  @Test
  void maskKeepsTheLastFourOfNumbers() {
    assertThat(text("mask", TEXT)).isEqualTo("Call me: ***0132, card ***1111.");
    assertThat(text("mask", "My name is Annabelle.")).isEqualTo("My name is ***.");
  }

  @Test
  void keepLeavesTheTextAndNamesNoSpan() {
    MaskedText masked = Masks.style("keep").mask(TEXT, MaskContext.NONE);
    assertThat(masked.text()).isEqualTo(TEXT);
    assertThat(masked.spans()).isEmpty();
  }

  @Test
  void equalValuesHaveEqualHashes() {
    String first = text("hash", "card 4111 1111 1111 1111");
    assertThat(first).matches("card <CREDIT_CARD_[0-9a-f]{6}>");
    assertThat(text("hash", "card 4111-1111-1111-1111")).isEqualTo(first);
    assertThat(text("hash", "card 5555 5555 5555 4444")).isNotEqualTo(first);
  }

  @Test
  void anotherKeyGivesOtherHashes() {
    PiiMasker other = new PiiMasker(Masks.conf("hash", Map.of()), new byte[] {1});
    assertThat(other.mask(TEXT, MaskContext.NONE).text()).isNotEqualTo(text("hash", TEXT));
  }

  @Test
  void aHashNeedsAKey() {
    assertThatThrownBy(() -> new PiiMasker(Masks.conf("hash", Map.of()), new byte[0]))
        .hasMessage(
            "Cannot mask with style hash or surrogate: there is no key; set the environment"
                + " variable SYLLABUS_KEY");
  }

  @Test
  void aTypeHasItsOwnStyle() {
    PiiMasker masker =
        new PiiMasker(Masks.conf("label", Map.of("PHONE_NUMBER", "keep")), Masks.KEY);
    assertThat(masker.mask(TEXT, MaskContext.NONE).text())
        .isEqualTo("Call me: 415-371-0132, card <CREDIT_CARD>.");
  }

  @Test
  void offsetsAreCodePoints() {
    MaskedText masked = Masks.style("label").mask("😀😀 a@b.com", MaskContext.NONE);
    assertThat(masked.spans().get(0).start()).isEqualTo(3);
    assertThat(masked.spans().get(0).end()).isEqualTo(10);
  }

  @Test
  void aNameThatIsCertainOnceIsMaskedEverywhere() {
    assertThat(text("label", "联系人：王小明。下午小明的同事说王小明不在，王小明回来了。")).doesNotContain("王小明");
  }

  @Test
  void theSpeakerIsANameToLookFor() {
    MaskedText masked =
        Masks.style("label").mask("我觉得，就是范闲闲不对", new MaskContext("范闲闲", KnownNames.NONE));
    assertThat(masked.text()).isEqualTo("我觉得，就是<PERSON>不对");
  }

  @Test
  void labelsOfOthersStay() {
    assertThat(text("label", "Dear <PERSON_3f9a1c> of <ORGANIZATION>"))
        .isEqualTo("Dear <PERSON_3f9a1c> of <ORGANIZATION>");
  }

  @Test
  void surrogatesAreOfTheSameKindAndStay() {
    String surrogate = text("surrogate", TEXT);
    assertThat(surrogate).matches("Call me: 202-555-01\\d\\d, card 9999\\d{12}\\.");
    assertThat(text("surrogate", TEXT)).isEqualTo(surrogate);
  }

  private static String text(String style, String text) {
    return Masks.style(style).mask(text, MaskContext.NONE).text();
  }
}
