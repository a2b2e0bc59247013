package io.syllabus.udfs.mask;

import io.syllabus.udfs.text.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word list beside this class: a head in {@code #} comments that tells its origin, then lines of
 * one or more words with commas between, where there are sections under a {@code [name]}.
 */
final class WordList {
  private final List<String> lines;

  private WordList(List<String> lines) {
    this.lines = lines;
  }

  static WordList of(String file) {
    return new WordList(Resources.lines(WordList.class, file));
  }

  /** All its words. */
  Set<String> words() {
    return lines.stream().collect(Collectors.toUnmodifiableSet());
  }

  /** The words of one section. */
  Set<String> with(String section) {
    Set<String> words = new HashSet<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("[")) {
        inside = line.equals("[" + section + "]");
      } else if (inside) {
        words.addAll(List.of(line.strip().split(" *, *", -1)));
      }
    }
    return Set.copyOf(words);
  }
}
