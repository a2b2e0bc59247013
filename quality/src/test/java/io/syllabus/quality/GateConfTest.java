package io.syllabus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GateConfTest {
  @Test
  void takesSharesBetweenZeroAndOne() {
    assertRefused(
        () -> new GateConf(1.2, 0, 0, 0, 0, 0, 0, List.of(), Map.of()),
        "Cannot use gates.relevance=1.2: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 40, 0, 0, 0, 0, 0, List.of(), Map.of()),
        "Cannot use gates.nearScenario=40.0: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, -0.1, 0, 0, 0, 0, List.of(), Map.of()),
        "Cannot use gates.coverage=-0.1: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, Double.NaN, 0, 0, List.of(), Map.of()),
        "Cannot use gates.reviewError=NaN: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, 0, 2, 0, List.of(), Map.of()),
        "Cannot use gates.withinYear=2.0: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, 0, 0, 2, List.of(), Map.of()),
        "Cannot use gates.duplicates=2.0: must lie between 0 and 1");
  }

  @Test
  void takesNoNegativeEntropy() {
    assertRefused(
        () -> new GateConf(0, 0, 0, -1, 0, 0, 0, List.of(), Map.of()),
        "Cannot use gates.entropyBits=-1.0: must not be negative");
  }

  @Test
  void knowsTwoLevels() {
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, 0, 0, 0, List.of(), Map.of("coverage", "fatal")),
        "Cannot use gates.severity.coverage=fatal: must be error or warning");
  }

  @Test
  void keepsItsOwnCopy() {
    Map<String, String> severity = new HashMap<>(Map.of("coverage", "warning"));
    GateConf conf = new GateConf(0, 0, 0, 0, 0, 0, 0, List.of(), severity);
    severity.clear();

    assertThat(conf.severity()).containsEntry("coverage", "warning");
  }

  @Test
  void knowsItsGates() {
    assertThatThrownBy(
            () -> new GateConf(0, 0, 0, 0, 0, 0, 0, List.of(), Map.of("withinYeer", "warning")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Cannot use gates.severity.withinYeer: there is no such gate; the gates are ")
        .hasMessageContaining("withinYear");
  }

  private static void assertRefused(ThrowingCallable conf, String message) {
    assertThatThrownBy(conf).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void aGateOfOnesOwnIsRefusedUnlessItCanWork() {
    assertThatThrownBy(() -> own("no short", "curated", "error", "true", "x"))
        .hasMessage(
            "Cannot use gates.own: a gate has the name 'no short'; give it one of letters, digits and _");
    assertThatThrownBy(() -> own("g", "curate", "error", "true", "x"))
        .hasMessageStartingWith(
            "Cannot use gates.own.g.table='curate': must be one of [documents, ");
    assertThatThrownBy(() -> own("g", "curated", "fatal", "true", "x"))
        .hasMessage("Cannot use gates.own.g.level='fatal': must be error or warning");
    assertThatThrownBy(() -> own("g", "curated", "error", "true", " "))
        .hasMessage("Cannot use gates.own.g.cure=' ': say what to do where the gate fails");
    assertThatThrownBy(() -> own("g", "curated", "error", "lenght(answer) > 3", "x"))
        .hasMessageStartingWith("Cannot use gates.own.g.sql='lenght(answer) > 3': ")
        .hasMessageEndingWith("; the columns are those of the table curated");
    assertThatThrownBy(() -> own("g", "curated", "error", "split = = 1", "x"))
        .hasMessageContaining("it is no SQL condition");
    assertThatThrownBy(
            () ->
                new GateConf(
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of(own("coverage", "curated", "error", "true", "x")),
                    Map.of()))
        .hasMessage(
            "Cannot use gates.own.coverage: there is a gate of that name; name it otherwise");
  }

  private static OwnGate own(String name, String table, String level, String sql, String cure) {
    return new OwnGate(name, table, level, sql, cure);
  }
}
