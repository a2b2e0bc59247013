package io.syllabus.handoff.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArraysTest {
  @Test
  void anArrayIsParsed() {
    assertThat(JsonArrays.parse("[{\"name\":\"f\"}]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "[1", "[1] [2]", "null", "secret"})
  void anythingElseIsRefusedWithoutItsText(String text) {
    assertThatThrownBy(() -> JsonArrays.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a JSON array with elements");
  }

  @Test
  void noTextBreaksIt() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder("[");
      random.ints(random.nextInt(12), 0, 9).forEach(i -> text.append("[]{}\",:1\u0000".charAt(i)));
      try {
        assertThat(JsonArrays.parse(text.toString())).isNotEmpty();
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessage("not a JSON array with elements");
      }
    }
  }
}
