package io.syllabus.udfs.lm;

/**
 * How a model is trained.
 *
 * @param order the longest n-grams, 1 to 6 words
 * @param pruned the order from which on n-grams that stand once are left out; 0 for none
 * @param tokens what is a word; null to follow the language of the texts
 * @param heldOut percent of the documents that are held back to measure, 0 to 50
 */
public record LmConf(int order, int pruned, Tokenization tokens, int heldOut) {
  private static final int MOST_HELD_OUT = 50;

  public LmConf {
    if (order < 1 || order > ArpaReader.LONGEST_ORDER) {
      throw new IllegalArgumentException(
          "Cannot train a model of order %d: must be 1 to %d"
              .formatted(order, ArpaReader.LONGEST_ORDER));
    }
    if (pruned != 0 && (pruned < 2 || pruned > order)) {
      throw new IllegalArgumentException(
          "Cannot prune from order %d on: must be 2 to the order, %d, or 0 for no pruning"
              .formatted(pruned, order));
    }
    if (heldOut < 0 || heldOut > MOST_HELD_OUT) {
      throw new IllegalArgumentException(
          "Cannot hold back %d %%: must be 0 to %d".formatted(heldOut, MOST_HELD_OUT));
    }
  }
}
