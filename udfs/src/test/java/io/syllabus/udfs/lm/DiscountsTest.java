package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscountsTest {
  @Test
  void theyFollowFromTheCountsOfCounts() {
    Discounts found = Discounts.of(100, 40, 20, 10); // Y = 100 / 180
    assertThat(found.one()).isCloseTo(1 - 2 * (100.0 / 180) * 0.4, within(1e-12));
    assertThat(found.two()).isCloseTo(2 - 3 * (100.0 / 180) * 0.5, within(1e-12));
    assertThat(found.more()).isCloseTo(3 - 4 * (100.0 / 180) * 0.5, within(1e-12));
    assertThat(found.of(0)).isZero();
    assertThat(found.of(7)).isEqualTo(found.more());
  }

  @Test
  void countsThatGiveNoneHaveTheFallback() {
    assertThat(Discounts.of(0, 40, 20, 10)).isEqualTo(Discounts.FALLBACK);
    assertThat(Discounts.of(100, 0, 20, 10)).isEqualTo(Discounts.FALLBACK);
    assertThat(Discounts.of(100, 40, 0, 10)).isEqualTo(Discounts.FALLBACK);
    assertThat(Discounts.of(10, 1, 90, 10)).as("a negative one").isEqualTo(Discounts.FALLBACK);
  }
}
