package io.syllabus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GateConfTest {
  @Test
  void takesSharesBetweenZeroAndOne() {
    assertRefused(
        () -> new GateConf(1.2, 0, 0, 0, 0, 0, Map.of()),
        "Cannot use gates.relevance=1.2: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, -0.1, 0, 0, 0, 0, Map.of()),
        "Cannot use gates.coverage=-0.1: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, 0, Double.NaN, 0, 0, Map.of()),
        "Cannot use gates.reviewError=NaN: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, 2, 0, Map.of()),
        "Cannot use gates.withinYear=2.0: must lie between 0 and 1");
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, 0, 2, Map.of()),
        "Cannot use gates.duplicates=2.0: must lie between 0 and 1");
  }

  @Test
  void takesNoNegativeEntropy() {
    assertRefused(
        () -> new GateConf(0, 0, -1, 0, 0, 0, Map.of()),
        "Cannot use gates.entropyBits=-1.0: must not be negative");
  }

  @Test
  void knowsTwoLevels() {
    assertRefused(
        () -> new GateConf(0, 0, 0, 0, 0, 0, Map.of("coverage", "fatal")),
        "Cannot use gates.severity.coverage=fatal: must be error or warning");
  }

  @Test
  void keepsItsOwnCopy() {
    Map<String, String> severity = new HashMap<>(Map.of("coverage", "warning"));
    GateConf conf = new GateConf(0, 0, 0, 0, 0, 0, severity);
    severity.clear();

    assertThat(conf.severity()).containsEntry("coverage", "warning");
  }

  @Test
  void knowsItsGates() {
    assertThatThrownBy(() -> new GateConf(0, 0, 0, 0, 0, 0, Map.of("withinYeer", "warning")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Cannot use gates.severity.withinYeer: there is no such gate; the gates are ")
        .hasMessageContaining("withinYear");
  }

  private static void assertRefused(ThrowingCallable conf, String message) {
    assertThatThrownBy(conf).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
