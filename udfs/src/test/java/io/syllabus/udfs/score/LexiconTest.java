package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon =
      Lexicon.parse("# terms\n违约\t1\tlegal\n违约金\t2\tlegal\n\nrefund\t1.5\tpayment\nVAT\t1\ttax\n");

  @Test
  void theLongestTermCounts() {
    assertThat(lexicon.hits("应付违约金，即违约"))
        .isEqualTo(new LexiconHits(2, 2, 3, 5, new TreeMap<>(Map.of("legal", 3.0))));
  }

  @Test
  void aRepeatedTermWeighsOnce() {
    assertThat(lexicon.hits("refund refund"))
        .extracting(LexiconHits::count, LexiconHits::weight)
        .containsExactly(2, 1.5);
  }

  @Test
  void asciiTermsAreWholeWords() {
    assertThat(lexicon.hits("private refunds").count()).isZero();
    assertThat(lexicon.hits("增值税VAT发票").count()).isEqualTo(1);
  }

  @Test
  void caseAndWidthDoNotCount() {
    assertThat(lexicon.hits("ＲＥＦＵＮＤ Vat").weight("tax")).isEqualTo(1);
    assertThat(lexicon.hits("ＲＥＦＵＮＤ").weight("payment")).isEqualTo(1.5);
  }

  @Test
  void anEmptyLexiconFindsNothing() {
    assertThat(Lexicon.parse("# nothing").hits("refund").count()).isZero();
  }

  @Test
  void aLineWithoutAllColumnsIsRefused() {
    assertThatThrownBy(() -> Lexicon.parse("a\t1\tx\nb\t1"))
        .hasMessage("line 2 has 2 columns, needs 3, separated by tabs");
  }

  @Test
  void aWeightThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Lexicon.parse("a\theavy\tx"))
        .hasMessage("line 1 has the weight heavy: must be a number");
  }

  @Test
  void signsAtTheEndOfUnicodeAreNoTerms() {
    Lexicon lexicon = Lexicon.parse("甲方\t1\tlegal\nab\t1\tlegal");
    assertThat(lexicon.hits("\uFFFF\uFFFEab\uFFFF甲方\u0000甲\u0000").count()).isEqualTo(2);
  }

  @Test
  void aLongTermThatBreaksOffLeavesTheShortOneWithin() {
    Lexicon lexicon = Lexicon.parse("违约\t1\ta\n违约金额\t1\tb\nfee\t1\ta\nfee schedule\t1\tb");
    assertThat(lexicon.hits("违约金。fee schedules").categories()).containsOnlyKeys("a");
  }
}
