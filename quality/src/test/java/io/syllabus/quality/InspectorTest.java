package io.syllabus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final String NUMBERS = "select * from values (1), (2), (3), (4) as t(n)";
  private static final String NONE = NUMBERS + " where n > 9";

  @Test
  void passesWhatHolds() {
    assertThat(inspect(Gate.share("small", "n < 4", 0.75), NUMBERS))
        .isEqualTo(
            new QualityEntry(
                "run-1",
                "segments",
                "small",
                "error",
                "passed",
                "share with n < 4 >= 0.750",
                "0.750",
                null,
                "hash"));
  }

  @Test
  void failsWhatDoesNotHold() {
    QualityEntry entry = inspect(Gate.every("small", "n < 4"), NUMBERS);

    assertThat(entry.status()).isEqualTo(QualityEntry.FAILED);
    assertThat(entry.actual()).isEqualTo("0.750, by 1 of 4 rows");
    assertThat(entry.stops()).isTrue();
  }

  @Test
  void provesNothingWithoutRows() {
    QualityEntry entry = inspect(Gate.every("small", "n < 4"), NONE);

    assertThat(entry.status()).isEqualTo(QualityEntry.UNPROVEN);
    assertThat(entry.actual()).isEqualTo("no rows to measure");
    assertThat(entry.stops()).isFalse();
  }

  @Test
  void failsRowsOfWhichTheConditionKnowsNothing() {
    String unknown = "select cast(null as int) as n union all select cast(null as int)";

    assertThat(inspect(Gate.every("small", "n < 4"), unknown).status())
        .isEqualTo(QualityEntry.FAILED);
  }

  @Test
  void doesNotTakeABrokenGateForAMissingProof() {
    assertThatThrownBy(() -> inspect(Gate.every("small", "m < 4"), NUMBERS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Cannot measure gate small of table segments: its condition does not fit the rows");
  }

  @Test
  void measuresAShareFromAbove() {
    assertThat(
            inspect(Gate.shareAtMost("big", "share with n > 3", "n > 3", 0.25), NUMBERS).status())
        .isEqualTo(QualityEntry.PASSED);
    assertThat(
            inspect(Gate.shareAtMost("big", "share with n > 2", "n > 2", 0.25), NUMBERS).status())
        .isEqualTo(QualityEntry.FAILED);
  }

  @Test
  void countsRows() {
    assertThat(inspect(Gate.size("found", 4), NUMBERS).status()).isEqualTo(QualityEntry.PASSED);
    assertThat(inspect(Gate.size("found", 5), NUMBERS).status()).isEqualTo(QualityEntry.FAILED);
    assertThat(inspect(Gate.size("found", 1), NONE).status()).isEqualTo(QualityEntry.FAILED);
  }

  @Test
  void findsRepeatedValues() {
    assertThat(inspect(Gate.unique("n"), NUMBERS).status()).isEqualTo(QualityEntry.PASSED);
    assertThat(inspect(Gate.unique("n"), NUMBERS + " union all select 1").status())
        .isEqualTo(QualityEntry.FAILED);
  }

  @Test
  void measuresEntropyInBits() {
    assertThat(inspect(Gate.entropyBits("spread", "n", 2), NUMBERS))
        .extracting(QualityEntry::status, QualityEntry::expected, QualityEntry::actual)
        .containsExactly("passed", "bits >= 2", "2");
    assertThat(inspect(Gate.entropyBits("spread", "n", 2.1), NUMBERS).status())
        .isEqualTo(QualityEntry.FAILED);
  }

  @Test
  void takesTheLevelOfTheRecipeBeforeTheGatesOwn() {
    GateConf mild = new GateConf(0, 0, 0, 0, 0, 0, 0, List.of(), Map.of("coverage", "warning"));
    GateConf strict = new GateConf(0, 0, 0, 0, 0, 0, 0, List.of(), Map.of("coverage", "error"));
    Gate gate = Gate.every("coverage", "n < 4");

    assertThat(mild.level(gate)).isEqualTo("warning");
    assertThat(strict.level(gate.warning())).isEqualTo("error");
    assertThat(Frames.CONF.level(gate.warning())).isEqualTo("warning");
    assertThat(Frames.CONF.level(gate)).isEqualTo("error");
  }

  @Test
  void stopsForErrorsOnly() {
    QualityEntry warned = inspect(Gate.every("small", "n < 4").warning(), NUMBERS);

    assertThat(warned.status()).isEqualTo(QualityEntry.FAILED);
    assertThat(warned.stops()).isFalse();
  }

  @Test
  void namesTheRowsThatBreakAGate() {
    String rows = "select 'b' as id, 2 as n union all select 'a', 9 union all select 'c', 1";
    Whereabouts places = (table, ids) -> Map.of("a", "source " + table.name() + ", page 3");
    QualityEntry entry =
        Frames.inspect(
                new ColumnChecks(Tables.SEGMENTS, List.of(Gate.every("small", "n < 2"))),
                Frames.of(rows),
                Frames.empty(Tables.REJECTS),
                places)
            .get(0);

    assertThat(entry.actual())
        .isEqualTo("0.333, by 2 of 3 rows: source segments, page 3, row a; row b");
  }

  @Test
  void printsAsManyDigitsAsTellTheVerdict() {
    assertThat(Gate.every("all", "true").found(0.99982)).isEqualTo("0.9998");
    assertThat(Gate.every("all", "true").found(1 - 1e-9)).isEqualTo("0.999999999");
    assertThat(Gate.every("all", "true").found(1)).isEqualTo("1");
    assertThat(Gate.shareAtMost("few", "few", "true", 0.05).found(0.0501)).isEqualTo("0.0501");
    assertThat(Gate.shareAtMost("few", "few", "true", 0.05).found(0.0499)).isEqualTo("0.050");
  }

  @Test
  void writesNumbersWithoutUselessDigits() {
    assertThat(Gate.number(1.0)).isEqualTo("1");
    assertThat(Gate.number(0.12345)).isEqualTo("0.123");
    assertThat(Gate.number(-2.5)).isEqualTo("-2.500");
  }

  private static QualityEntry inspect(Gate gate, String query) {
    return Frames.inspect(new ColumnChecks(Tables.SEGMENTS, List.of(gate)), query).get(0);
  }

  @Test
  void aGateOfTheRecipeNamesItsRowsAndItsCure() {
    OwnGate own =
        new OwnGate(
            "noSecret", "curated", "warning", "origin.access = 'secret'", "leave the source out");
    GateConf conf = new GateConf(0, 0, 0, 0, 0, 0, 0, List.of(own), Map.of());
    String rows =
        "select * from values ('a', named_struct('access', 'secret')), ('b', named_struct('access',"
            + " 'public')), ('c', named_struct('access', cast(null as string))) as t(id, origin)";

    QualityEntry entry =
        new Inspector(conf, Whereabouts.UNKNOWN)
            .inspect(own.checks(), Frames.of(rows), Frames.empty(Tables.REJECTS), "r", "e")
            .get(0);

    assertThat(entry.status()).isEqualTo(QualityEntry.FAILED);
    assertThat(entry.level()).isEqualTo(QualityEntry.WARNING);
    assertThat(entry.expected()).isEqualTo("share with origin.access = 'secret' <= 0");
    assertThat(entry.actual()).isEqualTo("0.333, by 1 of 3 rows: row a");
    assertThat(entry.cure()).isEqualTo("leave the source out");
  }
}
