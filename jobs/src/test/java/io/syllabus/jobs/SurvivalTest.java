package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.FactGuard;
import io.syllabus.udfs.dedup.MinHashConf;
import io.syllabus.udfs.dedup.SemanticConf;
import io.syllabus.udfs.dedup.SurvivorCandidate;
import io.syllabus.udfs.text.Dates;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalTest {
  private static final DedupConf CONF =
      new DedupConf(
          new MinHashConf(0.7, 100, 1),
          new SemanticConf(false, 0.95, 8, 1),
          "guard",
          "dayFirst",
          List.of("newest"));

  @Test
  void comparesOneOfEachExactCopyAndNoOldRevision() {
    Survival survival =
        Survival.before(
            List.of(
                known("a", null, "2025-01-01", "x"),
                known("b", null, "2025-02-01", "x"),
                known("c", "k", "2025-01-01", "y"),
                known("d", "k", "2025-02-01", "z")),
            CONF);

    assertThat(survival.standing()).containsExactly("b", "d");
  }

  @Test
  void sendsACopyOfADroppedRowToTheSurvivor() {
    Survival survival =
        Survival.before(
            List.of(
                known("a", null, "2025-01-01", "x"),
                known("b", null, "2025-02-01", "x"),
                known("c", null, "2025-03-01", "y")),
            CONF);

    List<DedupDecision> decisions =
        survival.after(List.of(new Edge("b", "c", 0.8, "minhash")), List.of());

    assertThat(decisions)
        .filteredOn(decision -> decision.duplicateOf() == null)
        .extracting(DedupDecision::id)
        .containsExactly("c");
    assertThat(decision("a", decisions).duplicateOf()).isEqualTo("c");
    assertThat(decision("a", decisions).method()).isEqualTo("minhash");
    assertThat(decision("a", decisions).similarity()).isEqualTo(0.8);
    assertThat(decision("c", decisions).clusterSize()).isEqualTo(3);
  }

  @Test
  void namesTheSurvivorThatStandsForANewerRevision() {
    Survival survival =
        Survival.before(
            List.of(
                known("old", "k", "2024-01-01", "x"),
                known("new", "k", "2025-01-01", "y"),
                known("twin", null, "2025-06-01", "y")),
            CONF);

    List<DedupDecision> decisions = survival.after(List.of(), List.of());

    assertThat(decision("old", decisions).duplicateOf()).isEqualTo("twin");
    assertThat(decision("old", decisions).method()).isEqualTo("version");
    assertThat(decision("twin", decisions).supersedes()).containsExactly("old");
  }

  @Test
  void tellsTheFateOfEveryRowOnce() {
    List<RowSignature.Known> rows =
        List.of(known("a", "k", "2024-01-01", "x"), known("b", "k", "2025-01-01", "x"));

    assertThat(Survival.before(rows, CONF).after(List.of(), List.of()))
        .extracting(DedupDecision::id)
        .containsExactlyInAnyOrder("a", "b");
  }

  private static DedupDecision decision(String id, List<DedupDecision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUndatedTwinGoesWithItsRevision() {
    Survival survival =
        Survival.before(
            List.of(
                known("old", "k", "2024-01-01", "x"),
                known("new", "k", "2025-01-01", "y"),
                known("twin", null, null, "x")),
            CONF);

    assertThat(decision("twin", survival.after(List.of(), List.of())).duplicateOf())
        .isEqualTo("new");
  }

  @Test
  void namesTheNearestSurvivorThatDiffersInAFact() {
    Survival survival =
        Survival.before(
            List.of(
                known("a", null, "2025-03-01", "x"),
                known("b", null, "2025-02-01", "y"),
                known("c", null, "2025-01-01", "z")),
            CONF);
    FactGuard.Verdict different = FactGuard.Verdict.DIFFERENT;

    List<DedupDecision> decisions =
        survival.after(
            List.of(),
            List.of(
                new Edge("a", "c", 0.8, "minhash", different),
                new Edge("b", "c", 0.9, "minhash", different)));

    assertThat(decision("c", decisions).variantOf()).isEqualTo("b");
    assertThat(decision("a", decisions).variantOf()).isNull();
  }

  private static Instant at(String date) {
    return Dates.parse(date, Dates.Order.DAY_FIRST).orElse(null);
  }

  private static RowSignature.Known known(String id, String key, String date, String exact) {
    return new RowSignature.Known(new SurvivorCandidate(id, null, key, at(date), 1.0, 0, 0), exact);
  }
}
