package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void lengthIsTheNumberOfCodePoints() {
    assertThat(new Span(3, 5).length()).isEqualTo(2);
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> new Span(5, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Invalid span [5, 3)");
  }
}
