package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final Masked ROW = Rows.masked("a", "secret");

  @Test
  void whatWorksIsLeftAlone() {
    Outcome<Normalized> outcome = Outcome.rejected(Reject.dropped("a", "empty", null));

    assertThat(Faults.<Masked, Normalized>caught(ROW, row -> List.of(outcome)))
        .containsExactly(outcome);
  }

  @Test
  void aFaultCostsItsRowAndIsToldByItsPlaceAlone() {
    Reject reject =
        Faults.<Masked, Normalized>caughtOne(
                ROW,
                row -> {
                  throw new IllegalStateException(row.passage().text());
                })
            .reject();

    assertThat(reject.row()).isEqualTo("a");
    assertThat(reject.rule()).isEqualTo("fault");
    assertThat(reject.failed()).isTrue();
    assertThat(reject.detail())
        .startsWith("IllegalStateException at FaultsTest.")
        .doesNotContain("secret");
  }

  @Test
  void anEndlessRecursionIsAFault() {
    assertThat(Faults.<Masked, Normalized>caughtOne(ROW, FaultsTest::deeper).reject().detail())
        .matches("StackOverflowError at (?:FaultsTest|Masked)\\..*");
  }

  /** Ends nowhere, as a regular expression does that goes one call deeper for each character. */
  private static Outcome<Normalized> deeper(Masked row) {
    return row.id().equals("never") ? Outcome.rejected(null) : again(row);
  }

  private static Outcome<Normalized> again(Masked row) {
    Outcome<Normalized> outcome = deeper(row);
    return outcome.row() == null ? outcome : null;
  }
}
