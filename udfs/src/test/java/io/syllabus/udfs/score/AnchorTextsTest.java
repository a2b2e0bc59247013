package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.syllabus.udfs.score.AnchorTexts.Anchor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorTextsTest {
  private static final AnchorTexts BOTH =
      new AnchorTexts(
          List.of(
              new Anchor("right", "en", new float[] {1, 0}),
              new Anchor("up", "en", new float[] {0, 1}),
              new Anchor("other", "zh", new float[] {1, 0, 0})));

  @Test
  void theNearestCountsAndTheMeanIsThatOfAll() {
    AnchorTexts.Nearness near = BOTH.nearness(new float[] {0.8f, 0.6f}, "en");
    assertThat(near.name()).isEqualTo("right");
    assertThat(near.cosine()).isEqualTo(0.8, within(1e-6));
    assertThat(near.mean()).isEqualTo(0.7, within(1e-6));
  }

  @Test
  void onlyThoseOfTheSameSpaceAreComparedWith() {
    assertThat(BOTH.nearness(new float[] {1, 0, 0}, "zh").name()).isEqualTo("other");
    assertThat(BOTH.nearness(new float[] {1, 0}, "de").name()).isEqualTo("right");
    assertThat(BOTH.named(List.of("other")).nearness(new float[] {1, 0}, "en")).isNull();
  }

  @Test
  void whatHasNoVectorIsNearNothing() {
    assertThat(BOTH.nearness(new float[0], "en")).isNull();
    assertThat(new AnchorTexts(List.of()).nearness(new float[] {1, 0}, "en")).isNull();
  }

  @Test
  void aScaleHoldsTheOthersInOrder() {
    AnchorTexts others =
        new AnchorTexts(
            List.of(
                new Anchor("a", "en", new float[] {1, 0}),
                new Anchor("b", "en", new float[] {-1, 0}),
                new Anchor("c", "zh", new float[] {1, 0, 0})));
    Map<String, double[]> scale = BOTH.named(List.of("right", "up")).scale(others);
    assertThat(scale).containsOnlyKeys("en");
    assertThat(scale.get("en")).containsExactly(0, 1);
  }

  @Test
  void aRankIsTheShareOfWhatIsLess() {
    double[] sample = {0.1, 0.2, 0.2, 0.4};
    assertThat(AnchorTexts.rank(sample, 0.0)).isZero();
    assertThat(AnchorTexts.rank(sample, 0.2)).isEqualTo(0.5);
    assertThat(AnchorTexts.rank(sample, 0.3)).isEqualTo(0.75);
    assertThat(AnchorTexts.rank(sample, 0.9)).isEqualTo(1);
  }

  @Test
  void aRankNeverFallsAsTheValueGrows() {
    SplittableRandom random = new SplittableRandom(7);
    double[] sample = random.doubles(200).map(x -> Math.round(x * 20) / 20.0).sorted().toArray();
    double before = 0;
    for (double value = -0.1; value < 1.1; value += 0.003) {
      double rank = AnchorTexts.rank(sample, value);
      assertThat(rank).isBetween(before, 1.0);
      before = rank;
    }
  }

  @Test
  void theNearestFifthSaysHowNearAKindIs() {
    List<Anchor> ten =
        IntStream.range(0, 10)
            .mapToObj(i -> new Anchor("a" + i, "en", new float[] {i < 2 ? 1 : 0, i < 2 ? 0 : 1}))
            .toList();
    AnchorTexts.Nearness near = new AnchorTexts(ten).nearness(new float[] {1, 0}, "en");
    assertThat(near.few()).isEqualTo(1, within(1e-6));
    assertThat(BOTH.nearness(new float[] {0.8f, 0.6f}, "en").few()).isEqualTo(0.8, within(1e-6));
  }
}
