package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurvivorOrderTest {
  private static final SurvivorCandidate OLD =
      new SurvivorCandidate("a", null, null, Instant.parse("2020-01-01T00:00:00Z"), 1.0, 0, 1);
  private static final SurvivorCandidate NEW =
      new SurvivorCandidate("b", null, null, Instant.parse("2025-01-01T00:00:00Z"), 0.5, 2, 2);
  private static final SurvivorCandidate UNDATED =
      new SurvivorCandidate("c", null, null, null, 0.7, 1, 3);

  private static List<String> ranked(String... preferences) {
    return Stream.of(UNDATED, OLD, NEW)
        .sorted(SurvivorOrder.of(List.of(preferences)))
        .map(SurvivorCandidate::id)
        .toList();
  }

  @Test
  void newestPutsTheUndatedLast() {
    assertThat(ranked("newest")).containsExactly("b", "a", "c");
  }

  @Test
  void bestExtractionPutsTheHighestQualityFirst() {
    assertThat(ranked("bestExtraction")).containsExactly("a", "c", "b");
  }

  @Test
  void fullestPutsTheCompleteCopyFirst() {
    assertThat(ranked("fullest")).containsExactly("c", "b", "a");
  }

  @Test
  void sourceRankFollowsTheRecipe() {
    assertThat(ranked("sourceRank")).containsExactly("a", "c", "b");
  }

  @Test
  void theIdDecidesAtLast() {
    assertThat(ranked()).containsExactly("a", "b", "c");
  }

  @Test
  void anUnknownPreferenceIsRefused() {
    assertThatThrownBy(() -> ranked("longest"))
        .hasMessage(
            "Cannot use dedup.survivor=longest: must be one of [bestExtraction, fullest, newest,"
                + " sourceRank]");
  }
}
