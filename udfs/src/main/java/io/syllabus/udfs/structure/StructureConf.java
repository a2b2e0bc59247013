package io.syllabus.udfs.structure;

import java.io.Serializable;
import java.util.List;

/**
 * What becomes of passages.
 *
 * @param rules files of the rule packs
 * @param maxPairs most pairs that one passage may give, in the order of the rules
 * @param maxTablePairs most pairs that one table may give
 * @param minAnswer fewer words (a Han character is one) are no statement; what people wrote below a
 *     question may be shorter
 * @param maxAnswer more code points are no answer to one question
 * @param maxMasked share of an answer that may be placeholders of personal data, 0 to 1
 */
public record StructureConf(
    List<String> rules,
    int maxPairs,
    int maxTablePairs,
    int minAnswer,
    int maxAnswer,
    double maxMasked)
    implements Serializable {
  public StructureConf {
    rules = List.copyOf(rules);
    check("maxPairs", maxPairs);
    check("maxTablePairs", maxTablePairs);
    if (minAnswer < 1 || maxAnswer < minAnswer) {
      throw new IllegalArgumentException(
          "Cannot use structure.minAnswer=%d and structure.maxAnswer=%d: must be at least 1 and in this order"
              .formatted(minAnswer, maxAnswer));
    }
    if (!(maxMasked >= 0 && maxMasked <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use structure.maxMasked=%s: must lie between 0 and 1".formatted(maxMasked));
    }
  }

  private static void check(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Cannot use structure.%s=%d: must be 1 or more".formatted(key, value));
    }
  }

  /** The same conf wherever its packs lie, since their contents are what counts. */
  public StructureConf withoutPaths() {
    return new StructureConf(List.of(), maxPairs, maxTablePairs, minAnswer, maxAnswer, maxMasked);
  }
}
