package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {
  @Test
  void readsEachAlternative() {
    assertThat(Alternatives.of("{Hi|Hello}{ there|}!").readings(9))
        .containsExactlyInAnyOrder("Hi there!", "Hello there!", "Hi!", "Hello!");
  }

  @Test
  void givesNoMoreThanAskedForAndTheSameEachTime() {
    Alternatives line = Alternatives.of("{a|b|c}{d|e|f}{g|h}");
    assertThat(line.readings(5)).hasSize(5).doesNotHaveDuplicates();
    assertThat(Alternatives.of("{a|b|c}{d|e|f}{g|h}").readings(5)).isEqualTo(line.readings(5));
  }

  @Test
  void aLineWithoutThemIsItself() {
    assertThat(Alternatives.of("a | b \\{c\\} \\\\").readings(3)).containsExactly("a | b {c} \\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a|b", "a}", "{a|{b}}"})
  void aBraceWithoutItsOtherIsRefused(String line) {
    assertThatThrownBy(() -> Alternatives.of(line)).hasMessageContaining("write {one|another}");
  }
}
