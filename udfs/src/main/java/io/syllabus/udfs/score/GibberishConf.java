package io.syllabus.udfs.score;

import java.io.Serializable;

/**
 * Which letters make no text.
 *
 * @param maxMojibake share of characters that a wrong decoding left, 0 to 1
 * @param maxUnpronounceable share of letters in words that nobody could pronounce, 0 to 1
 * @param maxOneCharacter share of the commonest character, 0 to 1
 * @param oneCharacterFrom fewer characters are no evidence for it
 * @param symbolsFrom fewer characters are no evidence for {@link NoiseConf#maxSymbols}
 */
public record GibberishConf(
    double maxMojibake,
    double maxUnpronounceable,
    double maxOneCharacter,
    int oneCharacterFrom,
    int symbolsFrom)
    implements Serializable {
  public GibberishConf {
    NoiseConf.share("gibberish.maxMojibake", maxMojibake);
    NoiseConf.share("gibberish.maxUnpronounceable", maxUnpronounceable);
    NoiseConf.share("gibberish.maxOneCharacter", maxOneCharacter);
    NoiseConf.notNegative("gibberish.oneCharacterFrom", oneCharacterFrom);
    NoiseConf.notNegative("gibberish.symbolsFrom", symbolsFrom);
  }
}
