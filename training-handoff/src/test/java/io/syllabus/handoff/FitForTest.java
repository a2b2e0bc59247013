package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.QualityEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitForTest {
  @Test
  void waysAreFitFromTheirNeedOn() {
    assertThat(ways(49, "error", QualityEntry.PASSED)).isEmpty();
    assertThat(ways(50, "error", QualityEntry.PASSED)).containsExactly("prompt-tuning");
    assertThat(ways(500, "error", QualityEntry.PASSED)).containsExactly("prompt-tuning", "lora");
  }

  @Test
  void anUnprovenGateMakesItFitForNothing() {
    assertThat(ways(500, "error", QualityEntry.UNPROVEN)).isEmpty();
  }

  @Test
  void warningsDoNotCount() {
    assertThat(ways(50, "warning", QualityEntry.FAILED)).containsExactly("prompt-tuning");
  }

  private static List<String> ways(long samples, String level, String status) {
    QualityEntry gate = new QualityEntry("r", "curated", "g", level, status, "", "", "", "");
    return FitFor.ways(MadeUp.conf(), samples, List.of(gate));
  }
}
