package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutoffsTest {
  @Test
  void headMiddleAndTailPartAtTheQuantiles() {
    Cutoffs cutoffs =
        Cutoffs.of(List.of(100.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 10.0));
    assertThat(cutoffs).isEqualTo(new Cutoffs(30, 60, 10));
    assertThat(cutoffs.bucket(30)).isEqualTo(Bucket.HEAD);
    assertThat(cutoffs.bucket(30.1)).isEqualTo(Bucket.MIDDLE);
    assertThat(cutoffs.bucket(60)).isEqualTo(Bucket.MIDDLE);
    assertThat(cutoffs.bucket(61)).isEqualTo(Bucket.TAIL);
  }

  @Test
  void cutoffsThatFallAreRefused() {
    assertThatThrownBy(() -> new Cutoffs(9, 8, 1))
        .hasMessage("Cannot use the cut-offs p30=9.0, p60=8.0: must be at least 1, and rise");
  }
}
