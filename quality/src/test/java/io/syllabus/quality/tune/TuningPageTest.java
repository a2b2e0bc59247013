package io.syllabus.quality.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuningPageTest {
  private static final Distribution SPREAD =
      Distribution.of("similarity", new double[] {0.1, 0.2, 0.4, Double.NaN});

  private static Tuning tuning(List<Part> parts, List<Choice> choices) {
    return new Tuning(
        "demo",
        "similarity > 0.7 and keywords < 3",
        4,
        40,
        0,
        List.of(SPREAD),
        Map.of(
            "similarity",
            Map.of("similarity", 1.0, "b", -0.2),
            "b",
            Map.of("similarity", -0.2, "b", 1.0)),
        parts,
        choices,
        Tuning.warnings(parts, 4, Map.of("similarity", SPREAD)));
  }

  private static Part part(int drops) {
    return new Part(
        "similarity > 0.7",
        drops,
        1,
        List.of(
            new Part.Edge(
                "similarity",
                0.7,
                List.of(new Part.Near("r1", 0.4, "<b>rent & more")),
                List.of())));
  }

  @Test
  void showsPartsDistributionsAndNearestRows() {
    Choice choice = Choice.of("similarity", new double[] {1, 0}, new boolean[] {true, false}, 0.9);
    assertThat(TuningPage.of(tuning(List.of(part(2)), List.of(choice))))
        .contains("similarity &gt; 0.7 and keywords &lt; 3", "<svg", "similarity &gt;= 1", "-0.20")
        .contains("&lt;b&gt;rent &amp; more")
        .doesNotContain("Parts that decide nothing");
  }

  @Test
  void warnsOfAPartThatDecidesNothing() {
    assertThat(Tuning.warnings(List.of(part(4)), 4, Map.of("similarity", SPREAD)))
        .containsExactly(
            "similarity > 0.7: no row of the sample meets it; similarity lies between 0.12 (p10) and 0.36 (p90), its median is 0.2");
    assertThat(TuningPage.of(tuning(List.of(part(0)), List.of())))
        .contains("every row of the sample meets it");
  }
}
