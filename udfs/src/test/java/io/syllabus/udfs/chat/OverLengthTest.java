package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OverLengthTest {
  @Test
  void everyPolicyHasItsName() {
    assertThat(OverLength.of("drop")).isEqualTo(OverLength.DROP);
    assertThat(OverLength.of("truncate")).isEqualTo(OverLength.TRUNCATE);
    assertThat(OverLength.of("keep")).isEqualTo(OverLength.KEEP);
  }

  @Test
  void anUnknownPolicyIsRefused() {
    assertThatThrownBy(() -> OverLength.of("cut"))
        .hasMessage("Cannot use render.overLength=cut: must be drop, truncate or keep");
  }
}
