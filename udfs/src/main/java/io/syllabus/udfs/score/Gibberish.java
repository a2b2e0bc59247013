package io.syllabus.udfs.score;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Letters that make no words: keys struck at random, text decoded with the wrong character set. */
final class Gibberish {
  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}]{2,}+");
  private static final Pattern CONSONANTS =
      Pattern.compile("[bcdfghjklmnpqrstvwxz]{6,}|^[bcdfghjklmnpqrstvwxz]{4,}$");
  private static final Pattern ROWS =
      Pattern.compile(
          "asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwert|werty|ertyu|rtyui|tyuio|yuiop|zxcv|xcvb|cvbn|vbnm");

  /** Double-encoded UTF-8, GBK of replacement characters and of fresh memory, halves of both. */
  private static final Pattern MOJIBAKE =
      Pattern.compile("\uFFFD|锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00BF©¨ªº]|â€[œ™\u009D“”˜]|ï¿½");

  private Gibberish() {}

  /** Share of the letters that stand in words which nobody could pronounce, 0 to 1. */
  static double unpronounceable(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    int mash =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(Gibberish::isMash)
            .mapToInt(String::length)
            .sum();
    return letters == 0 ? 0 : (double) mash / letters;
  }

  /** Marks of a wrong decoding per visible character, 0 to 1. */
  static double mojibake(String text) {
    long visible = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    int damaged = MOJIBAKE.matcher(text).results().mapToInt(m -> m.group().length()).sum();
    return visible == 0 ? 0 : Math.min(1, (double) damaged / visible);
  }

  private static boolean isMash(String word) {
    boolean acronym = word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    String lower = word.toLowerCase(Locale.ROOT);
    return !acronym && (CONSONANTS.matcher(lower).find() || ROWS.matcher(lower).find());
  }
}
