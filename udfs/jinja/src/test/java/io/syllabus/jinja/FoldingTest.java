package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are those of Jinja2 3.1.6. */
class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "5[1:]                                     @ ''",
        "[5[1:], true or x]                        @ [Undefined, True]",
        "([5[1:]] or x)|length                     @ 1",
        "[(true or x), 5[1:]]|length               @ 2",
        "[(1 == 1 or x), 5[1:]]|length             @ 2",
        "[(false and x), 5[1:]]|length             @ 2",
        "[('a' if true else x), 5[1:]]|length      @ 2",
        "'a' if 5[1:] else 'b'                     @ b",
        "[true or x, 5[1:] or 3]                   @ [True, 3]",
      })
  void whatIsConstantIsComputedByKinderRules(String expression, String text) {
    assertThat(Templates.render("{{ " + expression + " }}")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a' if 5[1:]",
        "[('a' if false else x), 5[1:]]|length",
        "[('a' if false), 5[1:]]|length",
        "[(true and x), 5[1:]]|length",
        "(5[1:] or x) ~ 1",
        "x or 5[1:]",
      })
  void whatIsNotIsLeftToTheRun(String expression) {
    assertThat(Templates.error("{{ " + expression + " }}"))
        .contains("'int' object is not subscriptable");
  }

  @Test
  void manyAlternativesAreComputedOnceEach() {
    String alternatives = " or x".repeat(250);
    assertThat(Templates.render("{{ ('a' * 90000)[1:]|length" + alternatives + " }}"))
        .isEqualTo("89999");
  }
}
