package io.syllabus.udfs.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A classifier as it lies in {@code model.json}. A weight takes 16 bits, as a share of the label's
 * largest one.
 *
 * @param format of this file
 * @param labels all, sorted
 * @param positive whose probability is asked for; null = the likeliest's
 * @param features with which it was trained
 * @param scores of the labels that have one
 */
record ClassifierFile(
    int format,
    List<String> labels,
    String positive,
    FeatureSettings features,
    List<LabelScore> scores) {
  private static final int FORMAT = 1;
  private static final int STEPS = Short.MAX_VALUE;

  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /**
   * The score of a label and how it becomes a probability.
   *
   * @param largest weight that 16 bits can say
   * @param weights of all features, little-endian
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record LabelScore(
      String label, float largest, double offset, PlattScaling scaling, byte[] weights) {
    static LabelScore of(String label, LinearScore score, PlattScaling scaling) {
      float largest = Float.MIN_NORMAL;
      for (float weight : score.weights()) {
        largest = Math.max(largest, Math.abs(weight));
      }
      ByteBuffer bytes =
          ByteBuffer.allocate(2 * score.weights().length).order(ByteOrder.LITTLE_ENDIAN);
      for (float weight : score.weights()) {
        bytes.putShort((short) Math.round(weight / largest * STEPS));
      }
      return new LabelScore(label, largest, score.offset(), scaling, bytes.array());
    }

    LinearScore score() {
      ByteBuffer bytes = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
      float[] values = new float[weights.length / 2];
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes.getShort() * largest / STEPS;
      }
      return new LinearScore(values, offset);
    }
  }

  static ClassifierFile of(
      List<String> labels, String positive, FeatureSettings features, List<LabelScore> scores) {
    return new ClassifierFile(FORMAT, labels, positive, features, scores);
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a model: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  static ClassifierFile of(byte[] bytes) {
    try {
      ClassifierFile model = JSON.readValue(bytes, ClassifierFile.class);
      model.check();
      return model;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no model of this program", e);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read bytes in memory", e);
    }
  }

  private void check() {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "it has format %d, and this program reads %d".formatted(format, FORMAT));
    }
    boolean whole = labels != null && features != null && scores != null;
    if (!whole || !hasItsLabels() || !scores.stream().allMatch(this::fits)) {
      throw new IllegalArgumentException(
          "it lacks a part, or its weights are not those of its features");
    }
  }

  /** Two labels share a score; each of more has its own, in their order. */
  private boolean hasItsLabels() {
    List<String> scored =
        scores.stream().map(score -> score == null ? null : score.label()).toList();
    boolean right =
        labels.size() == 2
            ? scored.size() == 1 && scored.get(0).equals(positive)
            : scored.equals(labels);
    return right && labels.size() > 1 && (positive == null || labels.contains(positive));
  }

  private boolean fits(LabelScore score) {
    return score.scaling() != null
        && score.weights() != null
        && score.weights().length == 2 * features.dimension();
  }
}
