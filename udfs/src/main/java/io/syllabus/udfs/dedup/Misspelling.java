package io.syllabus.udfs.dedup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.syllabus.udfs.text.Resources;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether one of two tokens is the other, misspelt or misread: characters that look alike, or words
 * a letter or two apart of which just one is English. employer and employee are both words.
 */
final class Misspelling {
  private static final Set<String> ALIKE =
      Resources.lines(Misspelling.class, "alike-characters.tsv").stream()
          .flatMap(line -> Stream.of(line.split("\\s+")))
          .flatMap(pair -> Stream.of(pair, new StringBuilder(pair).reverse().toString()))
          .collect(toUnmodifiableSet());
  private static final Set<String> ENGLISH =
      Resources.lines(Misspelling.class, "/io/syllabus/udfs/mask/english-words.txt").stream()
          .flatMap(word -> Stream.of(word, Stem.of(word)))
          .collect(toUnmodifiableSet());
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private Misspelling() {}

  static boolean of(FactToken a, FactToken b) {
    if (a.kind() != b.kind()) {
      return false;
    }
    return switch (a.kind()) {
      case HAN -> ALIKE.contains(a.text() + b.text());
      case WORD -> words(a.text(), b.text());
      default -> false;
    };
  }

  private static boolean words(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter >= SHORTEST
        && Math.max(a.length(), b.length()) < 40
        && a.chars().allMatch(Character::isLetter)
        && isEnglish(a) != isEnglish(b)
        && !contrary(a, b)
        && distance(a.replace("rn", "m"), b.replace("rn", "m")) <= (shorter >= LONG ? 2 : 1);
  }

  private static boolean isEnglish(String word) {
    return ENGLISH.contains(word) || ENGLISH.contains(Stem.of(word));
  }

  private static final String[] PREFIXES = {
    "", "hyper", "hypo", "inter", "intra", "in", "ex", "im", "un", "non", "pre", "post", "re", "de",
    "dis", "over", "under"
  };

  private static boolean contrary(String a, String b) {
    return Stream.of(PREFIXES)
        .filter(a::startsWith)
        .anyMatch(
            own ->
                Stream.of(PREFIXES)
                    .filter(other -> !other.equals(own) && b.startsWith(other))
                    .anyMatch(
                        other -> a.substring(own.length()).equals(b.substring(other.length()))));
  }

  /** Edits of one character, exchanges of neighbours among them (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean crossed =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return crossed ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
