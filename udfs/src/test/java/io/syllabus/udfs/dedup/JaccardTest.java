package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JaccardTest {
  @Test
  void isTheShareOfCommonValues() {
    assertThat(Jaccard.of(new long[] {1, 2, 3}, new long[] {2, 3, 4})).isEqualTo(0.5);
  }

  @Test
  void isZeroForDisjointSets() {
    assertThat(Jaccard.of(new long[] {1}, new long[] {2})).isZero();
  }

  @Test
  void isOneForEmptySets() {
    assertThat(Jaccard.of(new long[0], new long[0])).isEqualTo(1.0);
  }
}
