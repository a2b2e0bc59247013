package io.syllabus.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Map<String, Integer> NEEDS =
      Map.of("prompt-tuning", 200, "lora", 500, "full", 10_000);

  @Test
  void saysWhatASizeIsEnoughFor() {
    Verdict verdict = Verdict.of(List.of(gate("coverage", "error", "passed")), 500, NEEDS);

    assertThat(verdict)
        .isEqualTo(
            new Verdict(
                Verdict.State.READY,
                "500 training samples: enough for lora and prompt-tuning",
                List.of()));
  }

  @Test
  void saysThatADatasetIsTooSmall() {
    Verdict verdict = Verdict.of(List.of(), 199, NEEDS);

    assertThat(verdict.state()).isEqualTo(Verdict.State.DOUBTFUL);
    assertThat(verdict.headline())
        .isEqualTo("Too small to tune on: 199 training samples, prompt-tuning takes 200");
  }

  @Test
  void saysThatNoWayOfTuningIsNamed() {
    assertThat(Verdict.of(List.of(), 9, Map.of()).headline())
        .isEqualTo("Too small to tune on: 9 training samples, no way of tuning is named");
  }

  @Test
  void refusesWhatAGateStopped() {
    Verdict verdict = Verdict.of(List.of(gate("coverage", "error", "failed")), 500, NEEDS);

    assertThat(verdict)
        .isEqualTo(
            new Verdict(
                Verdict.State.STOPPED,
                "Not to be used: a gate failed",
                List.of("failed: curated.coverage")));
  }

  @Test
  void isNotReadyBesideAGateThatOnlyWarns() {
    Verdict verdict = Verdict.of(List.of(gate("withinYear", "warning", "failed")), 500, NEEDS);

    assertThat(verdict.state()).isEqualTo(Verdict.State.DOUBTFUL);
    assertThat(verdict.headline())
        .isEqualTo(
            "500 training samples: enough for lora and prompt-tuning, but a gate failed: look at it"
                + " first");
    assertThat(verdict.remarks()).containsExactly("failed: curated.withinYear");
  }

  @Test
  void namesWhatIsUnproven() {
    List<QualityEntry> gates =
        List.of(gate("reviewError", "warning", "unproven"), gate("coverage", "error", "unproven"));

    assertThat(Verdict.of(gates, 500, NEEDS).remarks())
        .containsExactly("unproven, nothing was measured: curated.reviewError, curated.coverage");
  }

  private static QualityEntry gate(String name, String level, String status) {
    return new QualityEntry("run-1", "curated", name, level, status, "", "", "", "");
  }
}
