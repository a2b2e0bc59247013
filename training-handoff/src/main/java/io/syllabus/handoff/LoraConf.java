package io.syllabus.handoff;

import java.io.Serializable;

/**
 * What the recipes for trainers start from.
 *
 * @param baseModel the model to tune, as the trainer's loader takes it; empty leaves the line open
 * @param rank of the adapter's matrices
 * @param alpha scale of the adapter
 * @param dropout on the adapter's input, 0 to below 1
 * @param learningRate peak
 * @param epochs passes over the training rows
 */
public record LoraConf(
    String baseModel, int rank, int alpha, double dropout, double learningRate, int epochs)
    implements Serializable {
  public LoraConf {
    atLeastOne("rank", rank);
    atLeastOne("alpha", alpha);
    atLeastOne("epochs", epochs);
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "Cannot use handoff.lora.dropout=%s: must lie between 0 and below 1".formatted(dropout));
    }
    if (!(learningRate > 0 && learningRate < 1)) {
      throw new IllegalArgumentException(
          "Cannot use handoff.lora.learningRate=%s: must lie between 0 and 1, both excluded"
              .formatted(learningRate));
    }
  }

  private static void atLeastOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Cannot use handoff.lora.%s=%d: must be at least 1".formatted(key, value));
    }
  }
}
