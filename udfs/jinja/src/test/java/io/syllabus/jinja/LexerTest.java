package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
  @Test
  void theLineFeedAfterABlockGoes() {
    assertThat(Templates.render("a{% if 1 %}\nb{% endif %}\n\nc")).isEqualTo("ab\nc");
  }

  @Test
  void blanksBeforeABlockGoAtTheStartOfALineOnly() {
    assertThat(Templates.render("  {% if 1 %}x{% endif %}\n a  {% if 1 %}y{% endif %}"))
        .isEqualTo("x a  y");
  }

  @Test
  void plusKeepsWhitespace() {
    assertThat(Templates.render("  {%+ if 1 +%}\nx{% endif %}")).isEqualTo("  \nx");
  }

  @Test
  void minusTakesAllWhitespace() {
    assertThat(Templates.render("a \n {{- 1 -}} \n\u3000b")).isEqualTo("a1b");
  }

  @Test
  void variablesKeepTheirBlanks() {
    assertThat(Templates.render("  {{ 1 }}\n")).isEqualTo("  1");
  }

  @Test
  void commentsAreTrimmedAsBlocks() {
    assertThat(Templates.render("{# c #}\nx\n  {# d #}\ny")).isEqualTo("x\ny");
  }

  @Test
  void rawTextIsNotRead() {
    assertThat(Templates.render("a {%- raw -%} {{ x }} {% if %} {%- endraw -%} b"))
        .isEqualTo("a{{ x }} {% if %}b");
  }

  @Test
  void allLineEndsAreLineFeeds() {
    assertThat(Templates.render("a\r\nb\rc\r\n")).isEqualTo("a\nb\nc");
  }

  @Test
  void bracesOfADictDoNotEndTheTag() {
    assertThat(Templates.render("{{ {'a': {'b': 1}}}}")).isEqualTo("{'a': {'b': 1}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a' \"b\" | ab",
        "'\\x41\\u00e9\\U0001F30D\\101' | Aé🌍A",
        "'\\N{EURO SIGN}' | €",
        "'\\d' | \\d",
        "1_000 | 1000",
        "0x1f + 0b11 + 0o17 | 49",
        "1.5e3 | 1500.0",
        "00 | 0",
        "[1][0] | 1"
      })
  void literals(String expression, String expected) {
    assertThat(Templates.render("{{ " + expression + " }}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{{ 'a } | Cannot compile the chat template, line 1: unexpected char '''",
        "{# x | Cannot compile the chat template, line 1: Missing end of comment tag",
        "{% raw %} x | Cannot compile the chat template, line 1: Missing end of raw directive",
        "{{ (1] }} | Cannot compile the chat template, line 1: unexpected ']', expected ')'",
        "{{ ) }} | Cannot compile the chat template, line 1: unexpected ')'",
        "{{ a ? b }} | Cannot compile the chat template, line 1: unexpected char '?'",
        "{{ '\\u12' }} | Cannot compile the chat template, line 1: a string has a truncated or illegal escape"
      })
  void errorsNameLineAndProblem(String source, String message) {
    assertThat(Templates.error(source)).isEqualTo(message);
  }

  @Test
  void linesAreCounted() {
    assertThat(Templates.error("a\n{{ 1 }}\n{% foo %}"))
        .contains("line 3: Encountered unknown tag 'foo'");
  }
}
