package io.syllabus.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Masked ROW =
      new Masked(
          "m1",
          List.of("s1"),
          Origin.unknown(),
          new Passage("clause", List.of(), "text", null, Map.of()),
          List.of());
  private static final Reject REJECT = Reject.dropped("s2", "empty", "nothing was left");

  @Test
  void isOfTheFirstParentOfARowThatGoesOn() {
    assertThat(Outcome.kept(ROW)).isEqualTo(new Outcome<>("s1", ROW, null));
  }

  @Test
  void isOfTheRowThatWasRejected() {
    assertThat(Outcome.<Masked>rejected(REJECT)).isEqualTo(new Outcome<Masked>("s2", null, REJECT));
  }

  @Test
  void isNeverBoth() {
    assertThatThrownBy(() -> new Outcome<>("s1", ROW, REJECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid outcome of s1: needs either a row or a reject");
  }

  @Test
  void isNeverNeither() {
    assertThatThrownBy(() -> new Outcome<Masked>("s1", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid outcome of s1: needs either a row or a reject");
  }

  @Test
  void tellsADecisionFromAFailure() {
    assertThat(Reject.dropped("r", "rule", null).failed()).isFalse();
    assertThat(Reject.below("r", "rule", 0.1, 0.5).failed()).isFalse();
    assertThat(Reject.inFavour("r", "rule", 0.9, 0.7, "other").related()).isEqualTo("other");
    assertThat(Reject.failure("r", "rule", "why").failed()).isTrue();
  }

  @Test
  void learnsItsStageAndRunFromTheRunner() {
    Reject told = Reject.below("r", "overLength", 9.0, 8.0).in("render", "run-1");

    assertThat(told)
        .isEqualTo(new Reject("render", "r", "overLength", false, 9.0, 8.0, null, null, "run-1"));
  }
}
