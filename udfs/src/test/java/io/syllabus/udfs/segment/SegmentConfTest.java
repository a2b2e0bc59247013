package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SegmentConfTest {
  @Test
  void nothingIsNoSegment() {
    assertThatThrownBy(() -> new SegmentConf(0, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use segment.minWords=0: must be 1 or more");
  }

  @Test
  void theLimitsLeaveRoomBetween() {
    assertThatThrownBy(() -> new SegmentConf(60, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use segment.maxCharacters=100: must be at least 20, and twelve times"
                + " segment.minWords=60");
  }
}
