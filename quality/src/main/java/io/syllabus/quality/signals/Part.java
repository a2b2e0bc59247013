package io.syllabus.quality.signals;

import java.util.List;

/**
 * One part of the condition, alone.
 *
 * @param words as the recipe has it
 * @param drops rows that do not meet it
 * @param alone of these, rows that meet all other parts
 * @param edges rows nearest to its thresholds
 */
public record Part(String words, long drops, long alone, List<Edge> edges) {
  /** One line for people. */
  public String told() {
    return "drops %6d, alone %6d  %s".formatted(drops, alone, words);
  }

  /**
   * The rows on both sides of a threshold, the nearest first.
   *
   * @param score that is compared
   * @param upwards whether greater values are kept, else lesser ones
   * @param threshold with what
   */
  public record Edge(
      String score, boolean upwards, double threshold, List<Near> below, List<Near> above) {
    /** Whether no row of a distribution is on the side that is kept. */
    boolean keepsNothing(Distribution of) {
      return upwards ? of.quantile(100) < threshold : of.quantile(0) > threshold;
    }
  }

  /** A row near a threshold: its value and the beginning of its masked text. */
  public record Near(String id, double value, String text) {}
}
