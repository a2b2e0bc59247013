package io.syllabus.udfs.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFeaturesTest {
  private static final FeatureSettings WORDS = FeatureSettings.STANDARD;
  private static final FeatureSettings VECTORS = WORDS.withVectors(2, 3);

  @ParameterizedTest
  @ValueSource(strings = {"rent", "the rent is the rent", "租金每月支付，租金不退", "a！？"})
  void aTextHasLengthOneAndRisingPositions(String text) {
    SparseVector vector = new TextFeatures(WORDS).of(text, null, "en");
    assertThat(vector.length()).isCloseTo(1, within(1e-6));
    int[] sorted = Arrays.stream(vector.positions()).distinct().sorted().toArray();
    assertThat(vector.positions()).containsExactly(sorted);
    assertThat(sorted[sorted.length - 1]).isLessThan(WORDS.hashed());
  }

  @Test
  void anEmptyTextIsAllZeros() {
    assertThat(new TextFeatures(WORDS).of("", null, "en").length()).isZero();
  }

  @Test
  void aWordThatIsRepeatedWeighsMoreButLessThanTwice() {
    SparseVector vector =
        new TextFeatures(new FeatureSettings(20, 1, 0, 1, 0, 0)).of("a b b", null, "en");
    double one = Math.min(Math.abs(vector.values()[0]), Math.abs(vector.values()[1]));
    double two = Math.max(Math.abs(vector.values()[0]), Math.abs(vector.values()[1]));
    assertThat(two / one).isCloseTo(1 + Math.log(2), within(1e-5));
  }

  @Test
  void vectorsOfTwoModelsHaveTheirOwnPlaces() {
    SparseVector chinese = new TextFeatures(VECTORS).of("", new float[] {1, 2}, "zh");
    SparseVector other = new TextFeatures(VECTORS).of("", new float[] {3, 4, 5}, "fr");
    int first = WORDS.hashed();
    assertThat(chinese.positions()).containsExactly(first, first + 1);
    assertThat(other.positions()).containsExactly(first + 2, first + 3, first + 4);
    assertThat(other.values()).containsExactly(3, 4, 5);
  }

  @Test
  void aMissingOrForeignVectorIsRefused() {
    TextFeatures features = new TextFeatures(VECTORS);
    assertThatThrownBy(() -> features.of("a", null, "en"))
        .hasMessageStartingWith(
            "Cannot classify a text: its sentence vector has 0 numbers and the classifier was trained with 3;");
    assertThatThrownBy(() -> features.of("a", new float[3], "zh")).hasMessageContaining("with 2;");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new FeatureSettings(30, 2, 0, 3, 0, 0))
        .hasMessage("Cannot use bits=30: must lie between 8 and 22");
  }
}
