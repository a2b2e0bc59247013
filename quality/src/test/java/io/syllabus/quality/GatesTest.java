package io.syllabus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static final List<Checks> ALL = Gates.of(Frames.CONF, "2025-09-01", List.of("loans"));

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
    assertThat(Gates.of(Frames.CONF, "2025-09-01", List.of()))
        .flatExtracting(Checks::gates)
        .extracting(Gate::name)
        .contains("relevance")
        .doesNotContain("coverage", "entropyBits");
  }

  /** A condition that names a column that does not exist would be refused by the inspector. */
  @Test
  void fitTheColumnsOfTheirTables() {
    for (Checks checks : ALL) {
      Dataset<Row> empty = Frames.empty(checks.table());

      assertThat(new Inspector(Frames.CONF).inspect(checks, empty, "run-1", "hash"))
          .hasSameSizeAs(checks.gates())
          .extracting(QualityEntry::status)
          .doesNotContain(QualityEntry.PASSED);
    }
  }
}
