package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Resources;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** English headings that tell somebody to do something: "Ask open questions". */
final class Imperatives {
  private static final Set<String> VERBS =
      Resources.rows(Imperatives.class, "imperatives.txt").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private Imperatives() {}

  static boolean begin(String heading) {
    String[] words = heading.toLowerCase(Locale.ROOT).split(" ", 2);
    return words.length > 1 && VERBS.contains(words[0]);
  }
}
