package io.syllabus.udfs.lm;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentences as numbers of words, each between the bounds of a sentence, one after the other. */
final class TrainingText {
  static final int BEGIN = 1;
  static final int END = 2;
  private static final Set<String> BOUNDS = Set.of(Words.BEGIN_WORD, Words.END_WORD);
  private static final int LEFT_OUT = -1;

  private final IntList text = new IntList();
  private final List<String> words =
      new ArrayList<>(List.of(Words.UNKNOWN_WORD, Words.BEGIN_WORD, Words.END_WORD));
  private final Map<String, Integer> ids = new HashMap<>();
  private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
  private long sentences;

  /** Adds a sentence; the names of its bounds and of the unknown word are left out. */
  void add(String line, Tokenization tokens) {
    text.add(BEGIN);
    tokens.split(line, (part, start, end) -> add(part.substring(start, end)));
    text.add(END);
    sentences++;
  }

  private void add(String word) {
    int id = ids.computeIfAbsent(word, this::next);
    if (id != LEFT_OUT) {
      text.add(id);
    }
  }

  private int next(String word) {
    if (BOUNDS.contains(word) || Words.unknown(word) || !utf8.canEncode(word)) {
      return LEFT_OUT; // half a surrogate pair has no UTF-8
    }
    words.add(word);
    return words.size() - 1;
  }

  /** Words and ends of sentences. */
  long tokens() {
    return text.size() - sentences;
  }

  long sentences() {
    return sentences;
  }

  int[] toArray() {
    return text.toArray();
  }

  /** The words by id; the first three are the unknown one and the bounds. */
  List<String> words() {
    return words;
  }
}
