package io.syllabus.udfs.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistyped one most resembles. */
public final class NearestName {
  private static final int LONG = 6; // letters of a word in which two may be wrong

  private NearestName() {}

  /** The nearest of the names, however far; letter case counts least. */
  public static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(one -> distance(folded(name), folded(one)))
                .thenComparingInt(one -> distance(name, one))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The known name that a name was surely meant to be; none for a known name, or a far one. */
  public static Optional<String> mistyped(String name, Collection<String> known) {
    return known.contains(name)
        ? Optional.empty()
        : of(name, known)
            .filter(one -> distance(folded(name), folded(one)) <= (one.length() < LONG ? 1 : 2));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein distance, two rows at a time. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
