package io.syllabus.quality.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.quality.signals.Distribution;
import io.syllabus.quality.signals.Part;
import io.syllabus.quality.signals.Signals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuningPageTest {
  private static final Distribution SPREAD =
      Distribution.of("similarity", new double[] {0.1, 0.2, 0.4, Double.NaN});

  private static Tuning tuning(Part part, List<Choice> choices) {
    Signals signals =
        new Signals("similarity > 0.7 and keywords < 3", 4, 0, List.of(SPREAD), List.of(part));
    return new Tuning(
        "demo",
        40,
        signals,
        Map.of(
            "similarity",
            Map.of("similarity", 1.0, "b", -0.2),
            "b",
            Map.of("similarity", -0.2, "b", 1.0)),
        choices,
        signals.warnings());
  }

  private static Part part(int drops) {
    return new Part(
        "similarity > 0.7",
        drops,
        1,
        List.of(
            new Part.Edge(
                "similarity",
                true,
                0.7,
                List.of(new Part.Near("r1", 0.4, "<b>rent & more")),
                List.of())));
  }

  @Test
  void showsPartsDistributionsAndNearestRows() {
    Choice choice = Choice.of("similarity", new double[] {1, 0}, new boolean[] {true, false}, 0.9);
    assertThat(TuningPage.of(tuning(part(2), List.of(choice))))
        .startsWith("<!doctype html>")
        .contains("similarity &gt; 0.7 and keywords &lt; 3", "<svg", "similarity &gt;= 1", "-0.20")
        .contains("&lt;b&gt;rent &amp; more")
        .doesNotContain("Parts that decide nothing");
  }

  @Test
  void pointsToAThresholdBeyondAllValues() {
    assertThat(TuningPage.of(tuning(part(2), List.of()))).contains("<path d=\"M240 14l6 6l-6 6z\"");
  }

  @Test
  void warnsOfAPartThatDecidesNothing() {
    assertThat(TuningPage.of(tuning(part(4), List.of())))
        .contains("Parts that decide nothing", "kept no row of 4");
  }
}
