package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConjunctsTest {
  @Test
  void areThePartsThatAllMustHold() {
    assertThat(of("a and b > 1 and c = 'x'")).containsExactly("a", "(b > 1)", "(c = 'x')");
  }

  @Test
  void keepTheOrderWithinParentheses() {
    assertThat(of("a and (b and c)")).containsExactly("a", "b", "c");
  }

  @Test
  void leaveAnAlternativeWhole() {
    assertThat(of("a and (b or c and d)")).hasSize(2).element(1).asString().contains("OR", "AND");
  }

  @Test
  void areOneWhereNothingIsJoined() {
    assertThat(of("noiseKeep")).containsExactly("noiseKeep");
    assertThat(of("x between 1 and 2")).hasSizeGreaterThanOrEqualTo(1);
  }

  @Test
  void keepWhatALiteralHolds() {
    assertThat(of("a and text like '50`%' and b"))
        .hasSize(3)
        .element(1)
        .asString()
        .contains("50`%");
  }

  @Test
  void readWithoutBracketsAndMarksOfDecimals() {
    assertThat(of("similarity > 0.7 and `line` = 'legal'"))
        .extracting(Conjuncts::words)
        .containsExactly("similarity > 0.7", "line = 'legal'");
  }

  @Test
  void areRefusedWhereTheConditionIsNoSql() {
    assertThatThrownBy(() -> of("keywords >>> and"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use judge.keep='keywords >>> and': it is no SQL condition; see"
                + " conf/reference.yaml");
  }

  private static List<String> of(String condition) {
    return Conjuncts.of(LocalSpark.session(), condition);
  }
}
