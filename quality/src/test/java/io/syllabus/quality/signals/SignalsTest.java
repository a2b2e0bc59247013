package io.syllabus.quality.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private static final Distribution SPREAD =
      Distribution.of("similarity", new double[] {0.1, 0.2, 0.4, Double.NaN});

  private static Distribution english(double... values) {
    Distribution all = Distribution.of("similarity", values);
    return new Distribution(
        "similarity", "en", all.rows(), all.empty(), all.quantiles(), all.histogram());
  }

  private static List<String> warnings(int drops, boolean upwards, Distribution... spread) {
    Part.Edge edge = new Part.Edge("similarity", upwards, 0.7, List.of(), List.of());
    String words = upwards ? "similarity > 0.7" : "similarity < 0.7";
    return new Signals(
            words, 4, 4 - drops, List.of(spread), List.of(new Part(words, drops, 1, List.of(edge))))
        .warnings();
  }

  @Test
  void aPartThatKeepsNothingNamesTheQuantiles() {
    assertThat(warnings(4, true, SPREAD))
        .containsExactly(
            "judge.keep: similarity > 0.7 kept no row of 4: half have similarity between 0.15 and"
                + " 0.3 (p10 0.12, p90 0.36); write top(similarity, 0.3) or similarity >"
                + " p75(similarity)");
  }

  @Test
  void aPartThatKeepsEverythingDoesToo() {
    assertThat(warnings(0, false, SPREAD))
        .singleElement()
        .asString()
        .startsWith("judge.keep: similarity < 0.7 kept every row of 4: half have similarity")
        .endsWith("write similarity < p25(similarity)");
  }

  @Test
  void aPartThatDecidesIsLeftAlone() {
    assertThat(warnings(2, true, SPREAD)).isEmpty();
    assertThat(new Signals("", 0, 0, List.of(), List.of()).warnings()).isEmpty();
  }

  @Test
  void aScoreThatNoRowHasOrAllShareKeepsNothing() {
    assertThat(warnings(4, true))
        .containsExactly("judge.keep: similarity > 0.7 kept no row of 4: no row has a similarity");
    assertThat(warnings(4, true, Distribution.of("similarity", new double[] {0, 0})))
        .containsExactly("judge.keep: similarity > 0.7 kept no row of 4: all have similarity 0");
    assertThat(warnings(0, false, Distribution.of("similarity", new double[] {0, 0}))).isEmpty();
  }

  @Test
  void aThresholdOfAnotherLanguagesScaleIsNoticed() {
    double[] low = DoubleStream.iterate(0.1, value -> value + 0.01).limit(30).toArray();
    assertThat(warnings(2, true, SPREAD, english(low)))
        .singleElement()
        .asString()
        .startsWith("judge.keep: similarity > 0.7 kept no row of 30 in en: half have similarity")
        .endsWith("set a threshold for each, or rank it by score.background");
    assertThat(warnings(2, false, SPREAD, english(low))).isEmpty();
  }
}
