package io.syllabus.pipelines.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.QualityEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateStatusTest {
  @Test
  void onlyTheNewestVerdictsOfATableCount() {
    GateStatus status =
        GateStatus.of(
            List.of(
                entry("run-2", "judged", "relevance", "error", "passed"),
                entry("run-1", "judged", "relevance", "error", "failed")));

    assertThat(status.stops()).isEmpty();
  }

  @Test
  void whatStopsIsKeptApartFromWhatWarns() {
    QualityEntry stops = entry("run-1", "judged", "relevance", "error", "failed");
    QualityEntry warns = entry("run-1", "curated", "withinYear", "warning", "failed");
    GateStatus status = GateStatus.of(List.of(stops, warns));

    assertThat(status.stops()).containsExactly(stops);
    assertThat(status.warnings()).containsExactly(warns);
  }

  private static QualityEntry entry(
      String run, String table, String gate, String level, String status) {
    return new QualityEntry(run, table, gate, level, status, "", "", "", "");
  }
}
