package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepConditionTest {
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
        .extracting(KeepCondition::words)
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noiseKeep and (keywords >= 1 or similarity > 0.5)",
        "line = 'legal' and kind in ('clause', 'faq') and source like 'c%'",
        "heuristics['repetition'] is null or characters between 10 and 2000",
        "lower(language) = 'zh' and not advertising > 0.5",
      })
  void isAcceptedWhereItsColumnsAreThere(String condition) {
    assertThatCode(() -> KeepCondition.of(condition).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "keyword >= 1 | `keywords`",
        "nosuch(keywords) > 1 | a function or a table that there is not",
        "noiseKeep and keywords | BOOLEAN",
        "keywords + 1 | boolean",
        "rand() > 0.5 | it asks for chance",
        "keywords > (select max(keywords) from scored) | scored",
      })
  void isRefusedWhereItCannotDecide(String condition, String why) {
    assertThatThrownBy(() -> KeepCondition.of(condition).check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use judge.keep='" + condition + "': ")
        .hasMessageContaining(why)
        .hasMessageEndingWith("the columns are those of scored.scores and line, kind, source");
  }

  @Test
  void asksForTheColumnsThatItDoesNotMindEmpty() {
    assertThat(
            KeepCondition.of("Probability > 0.9 or (keywords >= 1 and not unsafe > 0)").columns())
        .containsExactly("keywords", "probability", "unsafe");
    assertThat(KeepCondition.of("coalesce(probability, 1) > 0 and similarity is null").columns())
        .isEmpty();
    assertThat(KeepCondition.of("abs(similarity) > 0 and ifnull(scenario, line) = line").columns())
        .containsExactly("line", "similarity");
  }

  private static List<String> of(String condition) {
    return KeepCondition.of(condition).parts();
  }
}
