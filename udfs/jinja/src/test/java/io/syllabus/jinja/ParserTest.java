package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 | 7",
        "'a' ~ 1 + 1 | TypeError",
        "2 ** 3 ** 2 | 64",
        "-2 ** 2 | 4",
        "not 1 == 2 | True",
        "not x is defined | True",
        "1 < 2 < 3 | True",
        "3 > 2 > 2 | False",
        "1 if false | ``",
        "1 if x else 2 if y else 3 | 3",
        "1 not in [2] | True",
        "1 is not none | True",
        "6 is divisibleby 3 | True",
        "1 or 1/0 | 1",
        "(1,) | (1,)",
        "1, 2 | (1, 2)",
        "{'a': 1, 'b': [2,],} | {'a': 1, 'b': [2]}"
      })
  void precedence(String expression, String expected) {
    if (expected.equals("TypeError")) {
      assertThat(Templates.error("{{ " + expression + " }}")).startsWith(expected);
    } else {
      assertThat(Templates.render("{{ " + expression + " }}")).isEqualTo(expected);
    }
  }

  @Test
  void filtersBindTighterThanConcatenation() {
    assertThat(Templates.render("{{ 'a' ~ 'b'|upper ~ -3|abs }}")).isEqualTo("aB3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{% for x in y %} | unexpected end of template",
        "{% if %}{% endif %} | Expected an expression, got 'end of statement block'",
        "{% do x %} | Encountered unknown tag 'do'.",
        "{% endif %} | Encountered unknown tag 'endif'.",
        "{% include 'x' %} | The tag 'include' is not supported in chat templates.",
        "{{ x is foo }} | No test named 'foo'.",
        "{{ x is none is none }} | You cannot chain multiple tests with is",
        "{% set true = 1 %} | can't assign to 'true'",
        "{% for loop in [1] %}{{ loop }}{% endfor %} | Can't assign to special loop variable",
        "{% break %} | a loop control stands outside of a loop",
        "{% for i in [1] %}{% macro m() %}{% break %}{% endmacro %}{% endfor %} | a loop control stands",
        "{% macro m(a, a) %}{% endmacro %} | duplicate argument 'a'",
        "{% macro m(a=1, b) %}{% endmacro %} | non-default argument follows default argument",
        "{{ f(a=1, 2) }} | invalid syntax for function call expression",
        "{{ 1 2 }} | expected token 'variable_end', got 'integer'"
      })
  void errorsNameTheProblem(String source, String message) {
    assertThat(Templates.error(source)).contains(message);
  }

  @Test
  void anUnknownFilterIsAnErrorOfTheTemplate() {
    assertThat(Templates.error("{% if true %}{% else %}{% endif %}{{ 1|foo }}"))
        .isEqualTo("Cannot compile the chat template: No filter named 'foo'.");
  }

  @Test
  void underAConditionAnUnknownFilterFailsWhereItIsReached() {
    assertThat(Templates.render("{% if x %}{{ 1|foo }}{% endif %}ok")).isEqualTo("ok");
    assertThat(Templates.error("{% if 1 %}{{ 1|foo }}{% endif %}"))
        .isEqualTo("TemplateRuntimeError: No filter named 'foo' found.");
  }
}
