package io.syllabus.udfs.mask;

import java.util.Set;

/** Words that stand before or behind what is looked for; found by length, not by search. */
final class CueWords {
  private final Set<String> words;
  private final int longest;

  private CueWords(Set<String> words) {
    this.words = words;
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** From words with blanks between. */
  static CueWords of(String words) {
    return new CueWords(Set.of(words.strip().split("\\s+", -1)));
  }

  /** Whether one of them ends at a place. */
  boolean endAt(ScanText text, int end) {
    for (int length = Math.min(longest, end); length > 0; length--) {
      if (words.contains(text.text().substring(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  /** Units of the longest that begins at a place, 0 if none does. */
  int startAt(ScanText text, int start) {
    for (int length = Math.min(longest, text.text().length() - start); length > 0; length--) {
      if (words.contains(text.text().substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
