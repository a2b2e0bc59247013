package io.syllabus.quality.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void anIntervalHoldsWhatWasCounted() {
    Wilson nine = Wilson.of(9, 10); // 0.596 and 0.982 by the formula's author
    assertThat(nine.least()).isEqualTo(0.596, within(1e-3));
    assertThat(nine.most()).isEqualTo(0.982, within(1e-3));
    assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
  }
}
