package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecencyTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 9, 1);

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 4",
    "2025-03-01T10:00:00Z, 4",
    "2024-09-02, 4",
    "2024-09-01, 1",
    "2025-09-02, 1",
    "yesterday morning, 1",
    "2025-02-30, 1",
    "2025-9-1, 4",
    "2025年3月1日, 4",
    "1.10.2024, 4",
    "2024/8/31, 1",
    "20250301, 4",
    ", 1"
  })
  void weighsTheLastYear(String date, double weight) {
    assertThat(new Recency(AS_OF, 4).of(date)).isEqualTo(weight);
  }

  @Test
  void aFactorBelowOneIsRefused() {
    assertThatThrownBy(() -> new Recency(AS_OF, 0.5))
        .hasMessage("Cannot use curate.recent=0.5: must be at least 1");
  }
}
