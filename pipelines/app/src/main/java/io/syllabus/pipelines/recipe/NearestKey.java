package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known key that a mistyped one most resembles. */
final class NearestKey {
  private static final int LONG = 6; // letters of a word in which two may be wrong

  private NearestKey() {}

  /** The keys directly below a node. */
  static List<String> leaves(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The nearest of the names in the key's own place, with the key's path before it. */
  static String of(String key, List<String> names) {
    int dot = key.lastIndexOf('.') + 1;
    String own = key.substring(dot);
    return names.stream()
        .min(
            Comparator.<String>comparingInt(name -> distance(own, name))
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> key.substring(0, dot) + name)
        .orElse("another key");
  }

  /** The known name that a name was surely meant to be; none for a known name, or a far one. */
  static Optional<String> mistyped(String name, List<String> known) {
    return known.contains(name)
        ? Optional.empty()
        : known.stream()
            .filter(one -> distance(name, one) <= (one.length() < LONG ? 1 : 2))
            .findFirst();
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
