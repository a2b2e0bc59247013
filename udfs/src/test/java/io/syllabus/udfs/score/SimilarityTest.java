package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SimilarityTest {
  @Test
  void isTheCosine() {
    assertThat(Similarity.cosine(new float[] {1, 0}, new float[] {2, 0})).isEqualTo(1);
    assertThat(Similarity.cosine(new float[] {1, 0}, new float[] {0, 3})).isZero();
    assertThat(Similarity.cosine(new float[] {1, 0}, new float[] {-1, 0})).isEqualTo(-1);
  }

  @Test
  void isZeroForTheZeroVector() {
    assertThat(Similarity.cosine(new float[2], new float[] {1, 1})).isZero();
  }

  @Test
  void refusesVectorsOfDifferentModels() {
    assertThatThrownBy(() -> Similarity.cosine(new float[384], new float[512]))
        .hasMessage(
            "Cannot compare vectors of 384 and 512 dimensions: they come from different models");
  }
}
