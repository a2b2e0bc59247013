package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Dates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupersessionTest {
  private final Supersession supersession = new Supersession(SurvivorOrder.of(List.of()));

  private static SurvivorCandidate row(String id, String title, String key, String date) {
    return new SurvivorCandidate(
        id, title, key, Dates.parse(date, Dates.Order.DAY_FIRST).orElse(null), 1, 0, 0);
  }

  @Test
  void anOlderRevisionNamesTheNewer() {
    assertThat(
            supersession.of(
                List.of(row("a", null, "k", "2024-01-01"), row("b", null, "k", "2025-01-01"))))
        .isEqualTo(Map.of("a", "b"));
  }

  @Test
  void aRowOfTheSameTitleIsNamedFirst() {
    assertThat(
            supersession.of(
                List.of(
                    row("a", "Fees", "k", "2024-01-01"),
                    row("b", "Scope", "k", "2025-01-01"),
                    row("c", "Fees", "k", "2025-01-01"))))
        .isEqualTo(Map.of("a", "c"));
  }

  @Test
  void rowsOfOneRevisionDoNotSupersedeEachOther() {
    assertThat(
            supersession.of(
                List.of(row("a", "1", "k", "2025-01-01"), row("b", "2", "k", "2025-01-01"))))
        .isEmpty();
  }

  @Test
  void withoutDateOrKeyNothingIsSuperseded() {
    assertThat(
            supersession.of(
                List.of(
                    row("a", null, "k", null),
                    row("b", null, "k", "2025-01-01"),
                    row("c", null, null, "2020-01-01"))))
        .isEmpty();
  }
}
