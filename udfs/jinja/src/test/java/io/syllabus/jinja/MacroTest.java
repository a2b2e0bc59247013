package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacroTest {
  private static final String M = "{% macro m(a, b=2) %}{{ a }}-{{ b }}{% endmacro %}";

  @Test
  void argumentsAreBoundByPositionAndName() {
    assertThat(Templates.render(M + "{{ m(1) }} {{ m(1, 3) }} {{ m(b=1) }} {{ m(b=1, a=0) }}"))
        .isEqualTo("1-2 1-3 -1 0-1");
  }

  @Test
  void defaultsSeeEarlierParameters() {
    assertThat(Templates.render("{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}"))
        .isEqualTo("11");
  }

  @Test
  void restAndKeywordsAreCollectedWhereTheyAreRead() {
    assertThat(
            Templates.render(
                "{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, z=3) }}"))
        .isEqualTo("1(2,){'z': 3}");
  }

  @Test
  void tooManyArgumentsFail() {
    assertThat(Templates.error(M + "{{ m(1, 2, 3) }}"))
        .isEqualTo("TypeError: macro 'm' takes not more than 2 argument(s)");
    assertThat(Templates.error(M + "{{ m(z=2) }}"))
        .isEqualTo("TypeError: macro 'm' takes no keyword argument 'z'");
  }

  @Test
  void aCallBlockIsTheCaller() {
    assertThat(
            Templates.render(
                "{% macro m() %}[{{ caller(3) }}]{% endmacro %}{% call(x) m() %}hi{{ x }}{% endcall %}"))
        .isEqualTo("[hi3]");
  }

  @Test
  void aCallerThatIsNotReadIsTooMuch() {
    assertThat(Templates.error("{% macro m() %}{% endmacro %}{% call m() %}{% endcall %}"))
        .contains("invoked with two values for the special caller argument");
  }

  @Test
  void aFunctionIsCalledSoInErrors() {
    assertThat(Templates.error("{{ strftime_now + 1 }}"))
        .contains("unsupported operand type(s) for +: 'function' and 'int'");
  }
}
