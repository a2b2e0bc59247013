package io.syllabus.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.quality.report.FunnelStep.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultWarningsTest {
  @Test
  void namesTheStageAndWhatItCost() {
    Map<String, List<Reason>> reasons =
        Map.of(
            "segment", List.of(new Reason("tooShort", 9), new Reason("fault", 1_200)),
            "mask", List.of(new Reason("other", 3)));

    assertThat(FaultWarnings.of(reasons))
        .containsExactly(
            "segment: a fault of this program cost 1,200 rows, which are left out; ./syllabus"
                + " rejects RECIPE --rule fault says where");
  }
}
