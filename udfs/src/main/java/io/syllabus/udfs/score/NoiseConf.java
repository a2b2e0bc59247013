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
 * @param minBusiness probability of a task below which the likeliest other intent counts, 0 to 1; 0
 *     leaves all to the rules
 * @param gibberish which letters make no text
 * @param repetition where a text that repeats itself still says something
 */
public record NoiseConf(
    List<String> drop,
    double minWords,
    double maxAdvertising,
    double maxSpam,
    double maxSymbols,
    double maxRepetition,
    double maxBoilerplate,
    double minBusiness,
    GibberishConf gibberish,
    RepetitionConf repetition)
    implements Serializable {
  public NoiseConf {
    drop = List.copyOf(drop);
    for (String intent : drop) {
      if (!NoiseFilter.INTENTS.contains(intent) || intent.equals(NoiseFilter.BUSINESS)) {
        throw new IllegalArgumentException(
            "Cannot use score.noise.drop=%s: must be one of %s, but not business"
                .formatted(intent, NoiseFilter.INTENTS));
      }
    }
    notNegative("minWords", minWords);
    share("maxAdvertising", maxAdvertising);
    share("maxSpam", maxSpam);
    share("maxSymbols", maxSymbols);
    share("maxRepetition", maxRepetition);
    share("maxBoilerplate", maxBoilerplate);
    share("minBusiness", minBusiness);
  }

  static void notNegative(String key, double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(
          "Cannot use score.noise.%s=%s: must not be negative".formatted(key, value));
    }
  }

  static void share(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use score.noise.%s=%s: must lie between 0 and 1".formatted(key, value));
    }
  }
}
