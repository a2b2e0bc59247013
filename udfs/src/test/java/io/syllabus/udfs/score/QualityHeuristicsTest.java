package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QualityHeuristicsTest {
  private static double figure(String name, String text) {
    return QualityHeuristics.of(text).get(name);
  }

  @Test
  void ratiosAreOfVisibleCharacters() {
    assertThat(figure("digitRatio", "ab 12")).isEqualTo(0.5);
    assertThat(figure("symbolRatio", "ab ##")).isEqualTo(0.5);
  }

  @Test
  void aHanCharacterIsAWord() {
    assertThat(figure("words", "退款 refund 12")).isEqualTo(4);
  }

  @Test
  void entropyIsInBits() {
    assertThat(figure("entropyBits", "abcd")).isCloseTo(2, within(1e-9));
    assertThat(figure("entropyBits", "aaaa")).isZero();
  }

  @Test
  void repetitionIsWhatStoodThereBefore() {
    assertThat(figure("duplicateLineRatio", "a\nb\na\na")).isEqualTo(0.5);
    assertThat(figure("duplicateGramRatio", "a b c d e a b c d e"))
        .isCloseTo(1 / 6.0, within(1e-9));
  }

  @Test
  void theFrameOfATableIsNoSymbol() {
    assertThat(figure("symbolRatio", "| port | 22 |\n|----|:---:|\n| host | a |")).isZero();
    assertThat(figure("symbolRatio", "a | b")).isGreaterThan(0);
  }

  @Test
  void cellsMayRepeatAndRowsMayNot() {
    String rows =
        "| one | kept for a year and no longer |\n| two | kept for a year and no longer |";
    assertThat(figure("duplicateGramRatio", rows)).isZero();
    assertThat(figure("duplicateLineRatio", rows)).isZero();
    assertThat(figure("duplicateLineRatio", rows + "\n" + rows)).isEqualTo(0.5);
  }

  @Test
  void linesAreCountedByTheirEnds() {
    assertThat(figure("terminalLineRatio", "Done.\n| a | b |")).isEqualTo(0.5);
    assertThat(figure("ellipsisLineRatio", "and so on...\nEnd")).isEqualTo(0.5);
    assertThat(figure("bulletLineRatio", "- a\nb")).isEqualTo(0.5);
  }

  @Test
  void anEmptyTextHasOnlyZeros() {
    assertThat(QualityHeuristics.of("").values()).containsOnly(0.0);
  }
}
