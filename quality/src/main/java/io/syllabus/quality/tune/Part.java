package io.syllabus.quality.tune;

import java.util.List;

/**
 * One part of the condition, alone.
 *
 * @param words as the recipe has it
 * @param drops rows of the sample that do not meet it
 * @param alone rows that meet all other parts
 * @param edges rows nearest to its thresholds
 */
public record Part(String words, int drops, int alone, List<Edge> edges) {
  /** One line for people. */
  String told() {
    return "drops %6d, alone %6d  %s".formatted(drops, alone, words);
  }

  /**
   * The rows on both sides of a threshold, the nearest first.
   *
   * @param score that is compared
   * @param threshold with what
   */
  public record Edge(String score, double threshold, List<Near> below, List<Near> above) {}

  /** A row near a threshold: its value and the beginning of its masked text. */
  public record Near(String id, double value, String text) {}
}
