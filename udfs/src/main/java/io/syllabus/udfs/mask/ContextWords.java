package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that tell what a number near them is; in any case, Latin ones as whole words or as a part
 * of an identifier (taxpayerSsn, bank_account).
 */
final class ContextWords {
  private static final int WINDOW = 40;
  private static final String START = "(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))";
  private static final String END = "(?-i:(?![A-Za-z])|(?<=[a-z])(?=[A-Z]))";
  private static final int NO_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern pattern;
  private final List<String> words;

  private ContextWords(Pattern pattern, List<String> words) {
    this.pattern = pattern;
    this.words = words;
  }

  static ContextWords of(String... words) {
    return of(List.of(words));
  }

  static ContextWords of(List<String> words) {
    String any = words.stream().map(ContextWords::alternative).collect(Collectors.joining("|"));
    List<String> small =
        words.stream().map(w -> w.toLowerCase(Locale.ROOT).split(" ", 2)[0]).toList();
    return new ContextWords(words.isEmpty() ? null : Pattern.compile(any, NO_CASE), small);
  }

  /** Whether one of them stands anywhere: without, no place needs a look. */
  boolean in(ScanText text) {
    return words.stream().anyMatch(text::holds);
  }

  /** Whether one of them stands in the 40 units before a place. */
  boolean before(ScanText text, int at) {
    return before(text, at, WINDOW);
  }

  boolean before(ScanText text, int at, int units) {
    return pattern != null && pattern.matcher(text.before(at, units)).find();
  }

  /** Whether one of them stands shortly after a place. */
  boolean after(ScanText text, int at, int units) {
    return pattern != null && pattern.matcher(text.after(at, units)).find();
  }

  private static String alternative(String word) {
    return word.charAt(0) < 128
        ? START + Pattern.quote(word).replace(" ", "\\E[ _-]?\\Q") + END
        : Pattern.quote(word);
  }
}
