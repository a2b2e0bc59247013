package io.syllabus.udfs.mask;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** Words that stand before or behind what is looked for; found by length, not by search. */
final class CueWords {
  private final Set<String> words;
  private final int longest;
  private final BitSet first = new BitSet(); // units with which one begins
  private final BitSet last = new BitSet();

  private CueWords(Set<String> words) {
    this.words = words;
    for (String word : words) {
      first.set(word.charAt(0));
      last.set(word.charAt(word.length() - 1));
    }
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** From words with blanks between. */
  static CueWords of(String words) {
    return new CueWords(Set.of(words.strip().split("\\s+", -1)));
  }

  /** From words and phrases. */
  static CueWords of(Set<String> words) {
    return new CueWords(words);
  }

  /** Whether one of them ends at a place. */
  boolean endAt(ScanText text, int end) {
    if (end <= 0 || !last.get(text.at(end - 1))) {
      return false;
    }
    for (int length = Math.min(longest, end); length > 0; length--) {
      if (words.contains(text.text().substring(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  /** Units of the longest that begins at a place, 0 if none does. */
  int startAt(ScanText text, int start) {
    if (!first.get(text.at(start))) {
      return 0;
    }
    for (int length = Math.min(longest, text.text().length() - start); length > 0; length--) {
      if (words.contains(text.text().substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a text ends in one of them, whole and in any case. */
  boolean close(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int from = Math.max(0, lower.length() - longest); from < lower.length(); from++) {
      boolean whole = from == 0 || !Character.isLetter(lower.charAt(from - 1));
      if (whole && words.contains(lower.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text begins with one of them, whole and in any case. */
  boolean open(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int to = Math.min(longest, lower.length()); to > 0; to--) {
      boolean whole = to == lower.length() || !Character.isLetter(lower.charAt(to));
      if (whole && words.contains(lower.substring(0, to))) {
        return true;
      }
    }
    return false;
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
