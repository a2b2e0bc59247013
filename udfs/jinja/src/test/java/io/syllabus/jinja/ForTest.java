package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "{% for i in [1,2,3] %}{{ loop.index }}{{ loop.first }}{{ loop.last }}{{ loop.revindex }},{% endfor %} ! 1TrueFalse3,2FalseFalse2,3FalseTrue1,",
        "{% for i in [1,2,3] if i > 1 %}{{ loop.index }}:{{ i }}/{{ loop.length }} {% endfor %}. ! 1:2/2 2:3/2 .",
        "{% for i in [] %}x{% else %}none{% endfor %} ! none",
        "{% for i in [1] %}{% break %}{% else %}left{% endfor %} ! left",
        "{% for i in [1,2] %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% else %}left{% endfor %} ! 1",
        "{% for i in [1,2,3] %}{% if i == 2 %}{% continue %}{% endif %}{{ i }}{% endfor %} ! 13",
        "{% for k, v in {'a': 1}.items() %}{{ k }}={{ v }}{% endfor %} ! a=1",
        "{% for (a, b), c in [((1, 2), 3)] %}{{ a }}{{ b }}{{ c }}{% endfor %} ! 123",
        "{% for c in 'añ😀' %}{{ c }}.{% endfor %} ! a.ñ.😀.",
        "{% for i in x %}x{% else %}e{% endfor %} ! e",
        "{% for i in [1,2,3] %}{{ loop.previtem }}/{{ loop.nextitem }} {% endfor %}. ! /2 1/3 2/ .",
        "{% for i in [1,1,2] %}{{ loop.changed(i) }}{% endfor %} ! TrueFalseTrue",
        "{% for i in [1,2,3] %}{{ loop.cycle('a', 'b') }}{% endfor %} ! aba",
        "{% for i in [{'c': [{'c': []}]}] recursive %}<{{ loop.depth }}{{ loop(i.c) }}>{% endfor %} ! <1<2>>",
        "{% for i in range(3) if loop is undefined %}{{ i }}{% endfor %} ! 012"
      })
  void loops(String source, String expected) {
    assertThat(Templates.render(source)).isEqualTo(expected);
  }

  @Test
  void aLoopFilterIsNotDisturbedByLookingAhead() {
    assertThat(
            Templates.render(
                "{% for i in [1,2,3,4] if i % 2 %}{{ i }}{{ loop.nextitem }}{{ i }} {% endfor %}"))
        .isEqualTo("131 33 ");
  }

  @Test
  void whatIsNoSequenceFails() {
    assertThat(Templates.error("{% for i in none %}{% endfor %}"))
        .isEqualTo("TypeError: 'NoneType' object is not iterable");
    assertThat(Templates.error("{% for a, b in [(1, 2, 3)] %}{% endfor %}"))
        .isEqualTo("ValueError: too many values to unpack (expected 2)");
    assertThat(Templates.error("{% for a, b in [(1,)] %}{% endfor %}"))
        .isEqualTo("ValueError: not enough values to unpack (expected 2, got 1)");
  }
}
