package io.syllabus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static final List<Checks> ALL =
      Gates.of(Frames.CONF, "2025-09-01", List.of("loans"), true);

  @Test
  void standAfterEveryTableThatAStageWrites() {
    List<Table<?>> guarded = ALL.stream().<Table<?>>map(Checks::table).distinct().toList();

    assertThat(guarded).hasSize(Tables.FLOW.size() - 1).doesNotContain(Tables.SOURCES);
  }

  @Test
  void haveNamesOfTheirOwnWithinTheirTable() {
    Set<String> names = new HashSet<>();

    for (Checks checks : ALL) {
      for (Gate gate : checks.gates()) {
        String name = checks.table().name() + "." + gate.name();
        assertThat(names.add(name)).as(name).isTrue();
      }
    }
  }

  @Test
  void askForNoCoverageWithoutCoreScenarios() {
    assertThat(Gates.of(Frames.CONF, "2025-09-01", List.of(), true))
        .flatExtracting(Checks::gates)
        .extracting(Gate::name)
        .contains("relevance")
        .doesNotContain("coverage", "entropyBits");
  }

  @Test
  void leaveRelevanceUnprovenWhereNothingSaysWhatTheBusinessIs() {
    String rows =
        "select * from values (named_struct('keywords', 0, 'scenarioSimilarity', 0.1), 'kept')"
            + " as t(scores, bucket)";

    assertThat(Frames.inspect(new RelevanceChecks(false, 0.4, 0.8), "relevance", rows).status())
        .isEqualTo(QualityEntry.UNPROVEN);
    assertThat(Frames.inspect(new RelevanceChecks(true, 0.4, 0.8), "relevance", rows).status())
        .isEqualTo(QualityEntry.FAILED);
  }

  @Test
  void takeWhatIsNearAScenarioFromTheRecipe() {
    String rows =
        "select * from values (named_struct('keywords', 0, 'scenarioSimilarity', 0.3), 'kept')"
            + " as t(scores, bucket)";

    assertThat(Frames.inspect(new RelevanceChecks(true, 0.4, 0.8), "relevance", rows).status())
        .isEqualTo(QualityEntry.FAILED);
    assertThat(Frames.inspect(new RelevanceChecks(true, 0.2, 0.8), "relevance", rows).status())
        .isEqualTo(QualityEntry.PASSED);
  }

  @Test
  void stopADatasetWithoutPairsOrSamples() {
    List<QualityEntry> verdicts =
        ALL.stream().flatMap(checks -> inspectEmpty(checks).stream()).toList();

    assertThat(verdicts)
        .filteredOn(QualityEntry::stops)
        .extracting(QualityEntry::gate)
        .contains("documentsFound", "pairsFound", "samplesFound");
  }

  /** A condition that names a column that does not exist would be refused by the inspector. */
  @Test
  void fitTheColumnsOfTheirTables() {
    for (Checks checks : ALL) {
      assertThat(inspectEmpty(checks))
          .hasSameSizeAs(checks.gates())
          .extracting(QualityEntry::status)
          .doesNotContain(QualityEntry.PASSED);
    }
  }

  @Test
  void haveACureEach() {
    Set<String> gates =
        ALL.stream()
            .flatMap(checks -> checks.gates().stream())
            .map(Gate::name)
            .collect(Collectors.toSet());

    assertThat(Cures.gates()).isEqualTo(gates);
    assertThat(gates).map(Cures::of).noneMatch(cure -> cure.contains("severity"));
  }

  private static List<QualityEntry> inspectEmpty(Checks checks) {
    return Frames.inspect(
        checks, Frames.empty(checks.table()), Frames.empty(Tables.REJECTS), Whereabouts.UNKNOWN);
  }
}
