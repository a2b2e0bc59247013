package io.syllabus.udfs.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much a text says: its words and numbers, where a Han character is a word. */
final class Information {
  private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Z][A-Z_]{2,30}(?:_\\d{1,6})?>");
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{M}\\p{N}’'&&[^\\p{IsHan}]]*+");

  private Information() {}

  /** Words and numbers, those that stand for personal data aside. */
  static int of(String text) {
    return (int) WORD.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).results().count();
  }

  /** Words of a text that another has not, each once. */
  static int more(String text, String other) {
    Set<String> known = words(other);
    return (int) words(text).stream().filter(word -> !known.contains(word)).count();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** Share of the text that stands for personal data, 0 to 1. */
  static double masked(String text) {
    int masked = PLACEHOLDER.matcher(text).results().mapToInt(m -> m.end() - m.start()).sum();
    return text.isEmpty() ? 0 : (double) masked / text.length();
  }
}
