package io.syllabus.udfs.models;

import java.util.Map;
import java.util.Optional;

/** How the vectors of a text's tokens become one; the names are those of sentence-transformers. */
enum Pooling {
  CLS {
    @Override
    float[] of(float[][] tokens) {
      return tokens[0].clone();
    }
  },
  LAST_TOKEN {
    @Override
    float[] of(float[][] tokens) {
      return tokens[tokens.length - 1].clone();
    }
  },
  MEAN {
    @Override
    float[] of(float[][] tokens) {
      float[] mean = new float[tokens[0].length];
      for (float[] token : tokens) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += token[i] / tokens.length;
        }
      }
      return mean;
    }
  },
  MAX {
    @Override
    float[] of(float[][] tokens) {
      float[] max = tokens[0].clone();
      for (float[] token : tokens) {
        for (int i = 0; i < max.length; i++) {
          max[i] = Math.max(max[i], token[i]);
        }
      }
      return max;
    }
  };

  private static final Map<String, Pooling> BY_NAME =
      Map.of(
          "cls",
          CLS,
          "cls_token",
          CLS,
          "lasttoken",
          LAST_TOKEN,
          "mean",
          MEAN,
          "mean_tokens",
          MEAN,
          "max",
          MAX,
          "max_tokens",
          MAX);

  /**
   * One vector of as many numbers as each token's.
   *
   * @param tokens at least one, all of the text and none of padding
   */
  abstract float[] of(float[][] tokens);

  /** By its name in a pooling module's config, with or without {@code pooling_mode_} before it. */
  static Optional<Pooling> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.replaceFirst("^pooling_mode_", "")));
  }
}
