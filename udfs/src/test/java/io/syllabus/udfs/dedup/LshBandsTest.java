package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LshBandsTest {
  @Test
  void aHundredHashesForSevenTenthsAreTwentyBandsOfFive() {
    assertThat(LshBands.forThreshold(0.7, 100)).isEqualTo(new LshBands(20, 5));
  }

  @Test
  void pairsATenthAboveTheThresholdAreFound() {
    for (double threshold : new double[] {0.5, 0.6, 0.7, 0.8}) {
      LshBands bands = LshBands.forThreshold(threshold, 128);
      assertThat(bands.candidateProbability(threshold + 0.1)).isGreaterThanOrEqualTo(0.999);
    }
  }

  @Test
  void theCurveIsTheOneInTheDocumentation() {
    LshBands bands = new LshBands(20, 5);
    assertThat(bands.candidateProbability(0.3)).isCloseTo(0.047, within(0.001));
    assertThat(bands.candidateProbability(0.5)).isCloseTo(0.470, within(0.001));
    assertThat(bands.candidateProbability(0.7)).isCloseTo(0.975, within(0.001));
    assertThat(bands.candidateProbability(0.8)).isCloseTo(0.9996, within(0.0001));
  }

  @Test
  void signaturesMeetAsOftenAsTheCurveSays() {
    LshBands bands = new LshBands(20, 5);
    Random random = new Random(11);
    int trials = 600;
    int met = 0;
    for (int trial = 0; trial < trials; trial++) {
      long[] values = random.longs(300).toArray();
      MinHash sketch = new MinHash(100, trial);
      Set<Long> keys = keys(bands, sketch, LongStream.of(values).limit(200));
      met += keys.removeAll(keys(bands, sketch, LongStream.of(values).skip(66))) ? 1 : 0;
    }
    assertThat((double) met / trials)
        .isCloseTo(bands.candidateProbability(134.0 / 300), within(0.06));
  }

  private static Set<Long> keys(LshBands bands, MinHash sketch, LongStream set) {
    Set<Long> keys = new HashSet<>();
    LongStream.of(bands.keys(sketch.signature(set.toArray()))).forEach(keys::add);
    return keys;
  }

  @Test
  void oneBandDoesNotMeetAnother() {
    assertThat(new LshBands(4, 1).keys(new int[] {7, 7, 7, 7})).doesNotHaveDuplicates();
  }

  @Test
  void tooFewHashesForAThresholdAreRefused() {
    assertThatThrownBy(() -> LshBands.forThreshold(0.1, 16))
        .hasMessage(
            "Cannot use dedup.minhash.hashes=16 with threshold=0.1: too few to find pairs of similarity 0.20; raise hashes");
  }

  @Test
  void aSignatureThatIsTooShortIsRefused() {
    assertThatThrownBy(() -> new LshBands(2, 3).keys(new int[5]))
        .hasMessage("Cannot split 5 hashes into 2 bands of 3 rows: too few");
  }

  @Test
  void noBandsAreRefused() {
    assertThatThrownBy(() -> new LshBands(0, 3))
        .hasMessage("Cannot use 0 bands of 3 rows: both must be at least 1");
  }
}
