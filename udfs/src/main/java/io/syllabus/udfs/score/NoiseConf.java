package io.syllabus.udfs.score;

import java.io.Serializable;
import java.util.List;

/**
 * What counts as noise.
 *
 * @param drop intents that are not kept, of those of {@link NoiseFilter}
 * @param minWords fewer words say nothing; a Han character counts half a word
 * @param maxAdvertising score from which a text is an advertisement, 0 to 1
 * @param maxSpam score from which a text is spam, 0 to 1
 * @param maxSymbols share of characters that are no letters or digits, 0 to 1
 * @param maxRepetition share of lines or 5-grams that stood there before, 0 to 1
 * @param maxBoilerplate share of letters in boilerplate lines, 0 to 1
 */
public record NoiseConf(
    List<String> drop,
    double minWords,
    double maxAdvertising,
    double maxSpam,
    double maxSymbols,
    double maxRepetition,
    double maxBoilerplate)
    implements Serializable {
  public NoiseConf {
    drop = List.copyOf(drop);
    for (String intent : drop) {
      if (!NoiseFilter.INTENTS.contains(intent) || intent.equals(NoiseFilter.BUSINESS)) {
        throw new IllegalArgumentException(
            "Cannot use noise.drop=%s: must be one of %s, but not business"
                .formatted(intent, NoiseFilter.INTENTS));
      }
    }
    if (!(minWords >= 0)) {
      throw new IllegalArgumentException(
          "Cannot use noise.minWords=%s: must not be negative".formatted(minWords));
    }
    check("maxAdvertising", maxAdvertising);
    check("maxSpam", maxSpam);
    check("maxSymbols", maxSymbols);
    check("maxRepetition", maxRepetition);
    check("maxBoilerplate", maxBoilerplate);
  }

  private static void check(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use noise.%s=%s: must lie between 0 and 1".formatted(key, value));
    }
  }
}
