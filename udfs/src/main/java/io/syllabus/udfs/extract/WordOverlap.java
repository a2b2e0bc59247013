package io.syllabus.udfs.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of one text another holds, in words; a Chinese, Japanese or Korean letter is a word. */
final class WordOverlap {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+");

  private WordOverlap() {}

  /**
   * The share of a text's words, each as often as it stands there, that another holds; 1 of none.
   */
  static double share(String text, String of) {
    Map<String, Integer> held = words(of);
    Map<String, Integer> wanted = words(text);
    int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
    int found =
        wanted.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), held.getOrDefault(word.getKey(), 0)))
            .sum();
    return all == 0 ? 1 : (double) found / all;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    return words;
  }
}
