package io.syllabus.udfs.score;

import java.io.Serializable;

/**
 * Where a text that repeats itself still says something: a law sets the same bounds for one trade
 * after another.
 *
 * @param minWords fewer words do not show whether a text repeats itself
 * @param maxGrams share of 5-grams that stood there before from which the rest is a counter or an
 *     ornament, 0 to 1
 * @param minSentences fewer sentences do not show whether it says something new
 * @param maxSentences share of sentences that stood there before, figures aside, from which it says
 *     nothing new, 0 to 1
 */
public record RepetitionConf(int minWords, double maxGrams, int minSentences, double maxSentences)
    implements Serializable {
  public RepetitionConf {
    NoiseConf.notNegative("repetition.minWords", minWords);
    NoiseConf.share("repetition.maxGrams", maxGrams);
    NoiseConf.notNegative("repetition.minSentences", minSentences);
    NoiseConf.share("repetition.maxSentences", maxSentences);
  }
}
