package io.syllabus.udfs.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of a text, short ones included.
 *
 * <p>Most scripts tell the language by themselves; one Han character weighs as much as a word of
 * letters. Among languages of the Latin script the one whose frequent words appear most often wins,
 * and plain ASCII without any of them is taken for English, as product names and codes are.
 */
public final class LanguageDetector {
  public static final String UNDETERMINED = "und";

  /** Enough to be sure, and a bound for long texts. */
  private static final int SAMPLE = 20_000;

  /** One frequent word of plain letters proves nothing: {@code com} is Portuguese in an address. */
  private static final int ENOUGH = 2;

  /** Of the words of a text in plain letters; prose has four times as many frequent ones. */
  private static final double SHARE = 0.08;

  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}'’]++");

  /**
   * A word that is no part of an address, a compound or an identifier: {@code e-mail} and {@code
   * 3e9b} have no Portuguese {@code e}.
   */
  private static final Pattern FREE_WORD =
      Pattern.compile("(?<![@./_0-9\\p{IsLatin}'’-])[\\p{IsLatin}'’]++(?![@/_0-9]|[.-]\\p{Alnum})");

  /** A mark in a table or a byte of a dump, no word: {@code O}, {@code DA}. */
  private static final Pattern SYMBOL = Pattern.compile("\\p{Lu}{1,2}");

  private static final Map<String, Set<String>> STOP_WORDS = stopWords();

  private static final Map<UnicodeScript, String> BY_SCRIPT =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.CYRILLIC, "ru",
              UnicodeScript.ARABIC, "ar",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GREEK, "el",
              UnicodeScript.THAI, "th",
              UnicodeScript.DEVANAGARI, "hi"));

  private LanguageDetector() {}

  /** All codes that {@link #detect} may give for a text with letters. */
  public static SortedSet<String> languages() {
    SortedSet<String> languages = new TreeSet<>(STOP_WORDS.keySet());
    languages.addAll(BY_SCRIPT.values());
    languages.addAll(List.of("en", "ja", "zh"));
    return languages;
  }

  /** An ISO 639-1 code, or {@link #UNDETERMINED} for a text without letters. */
  public static String detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Map<UnicodeScript, Integer> letters = letters(sample);
    int words = (int) WORD.matcher(sample).results().filter(LanguageDetector::hasLetter).count();
    letters.computeIfPresent(UnicodeScript.LATIN, (script, count) -> words);
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    UnicodeScript main = main(letters);
    if (main == null) {
      return UNDETERMINED;
    }
    return switch (main) {
      case LATIN -> latin(sample);
      case HAN -> 8 * kana > letters.get(UnicodeScript.HAN) ? "ja" : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      default -> BY_SCRIPT.getOrDefault(main, UNDETERMINED);
    };
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    return letters;
  }

  private static boolean hasLetter(MatchResult word) {
    return word.group().codePoints().anyMatch(Character::isLetter);
  }

  /** The heaviest script, the first one of Unicode's order among equals; null without letters. */
  private static UnicodeScript main(Map<UnicodeScript, Integer> letters) {
    UnicodeScript main = null;
    for (UnicodeScript script : letters.keySet()) {
      boolean heavier = main == null || letters.get(script) > letters.get(main);
      boolean hanAtPar =
          script == UnicodeScript.HAN && letters.get(script).equals(letters.get(main));
      main = heavier || hanAtPar ? script : main;
    }
    return main;
  }

  private static String latin(String text) {
    Map<String, Integer> found = new LinkedHashMap<>();
    STOP_WORDS.keySet().forEach(language -> found.put(language, 0));
    List<String> words =
        FREE_WORD
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(word -> !SYMBOL.matcher(word).matches())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    words.forEach(word -> found.replaceAll((l, n) -> STOP_WORDS.get(l).contains(word) ? n + 1 : n));
    String best = "en";
    for (Map.Entry<String, Integer> language : found.entrySet()) {
      best = language.getValue() > found.get(best) ? language.getKey() : best;
    }
    boolean ascii = text.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x80);
    boolean few = found.get(best) < Math.max(ENOUGH, SHARE * words.size());
    return ascii && few ? "en" : found.get(best) == 0 ? UNDETERMINED : best;
  }

  private static Map<String, Set<String>> stopWords() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String[] row : Tsv.rows(Resources.text(LanguageDetector.class, "stopwords.tsv"), 2)) {
      words.put(row[0], Stream.of(row[1].split(" ", -1)).collect(toUnmodifiableSet()));
    }
    return words;
  }
}
