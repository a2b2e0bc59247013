package io.syllabus.udfs.lm;

import java.util.Arrays;

/**
 * An n-gram model with backoff: {@code log p(w | h) = log(hw)} where the model has {@code hw}, else
 * {@code backoff(h) + log p(w | h without its first word)}. Thread-safe once it is filled.
 *
 * <p>Where an n-gram is there but a shorter end of it is not, as some pruning leaves it, a gap is
 * put in its place: found on the way up, without a number of its own. So the search may stop at the
 * first n-gram that is missing.
 *
 * <p>Source: Katz 1987; the search from short to long is that of KenLM (Heafield 2011), and so is
 * the single precision, so that both give the same bits.
 */
final class BackoffModel {
  /** What a word costs that a model without an unknown word does not know, as in KenLM. */
  private static final float NEVER = -100;

  private static final long GAP = entry(Float.NaN, 0);

  private final Words words;
  private final long[] unigrams; // by id of the word
  private final LongTable[] grams; // of two words, of three, …

  /**
   * An empty model.
   *
   * @param expected n-grams of each order
   */
  BackoffModel(long[] expected) {
    Heap.require(Arrays.stream(expected).map(LongTable::bytes).sum());
    words = new Words(expected[0]);
    unigrams = new long[Math.toIntExact(expected[0]) + 1];
    unigrams[Words.UNKNOWN] = entry(NEVER, 0);
    grams = new LongTable[expected.length - 1];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = new LongTable(expected[i + 1]);
    }
  }

  private static long entry(float log, float backoff) {
    return ((long) Float.floatToIntBits(log) << 32) | (Float.floatToIntBits(backoff) & 0xFFFFFFFFL);
  }

  private static float log(long entry) {
    return Float.intBitsToFloat((int) (entry >>> 32));
  }

  private static float backoff(long entry) {
    return Float.intBitsToFloat((int) entry);
  }

  private static long key(int word) {
    return LongTable.mixed(word + 1L);
  }

  /** The key of an n-gram that has one word more at its front. */
  private static long longer(long key, int word) {
    return LongTable.mixed(key * 31 + word);
  }

  int order() {
    return grams.length + 1;
  }

  Words words() {
    return words;
  }

  /** Words that the model can expect: all but the start of a sentence. */
  int vocabulary() {
    return words.size();
  }

  /** Adds a word; false where it is there already. */
  boolean add(String word, float log, float backoff) {
    boolean unknown = Words.unknown(word);
    boolean added = unknown || words.add(word);
    if (added) {
      unigrams[unknown ? Words.UNKNOWN : words.size()] = entry(log, backoff);
    }
    return added;
  }

  /** Adds an n-gram of two words or more, after all shorter ones; false where it is there. */
  boolean add(int[] gram, float log, float backoff) {
    long key = key(gram[gram.length - 1]);
    for (int i = gram.length - 2; i > 0; i--) {
      key = longer(key, gram[i]);
      grams[gram.length - 2 - i].add(key, GAP);
    }
    return grams[gram.length - 2].add(longer(key, gram[0]), entry(log, backoff));
  }

  /** Reads one sentence. Not thread-safe: one each. */
  final class Walk {
    private final int[] history = new int[order()]; // the last word first
    private float[] backoffs = new float[order()]; // of the last word, the last two, …
    private float[] next = new float[order()];
    private int known;

    void begin() {
      int begin = words.id(Words.BEGIN_WORD);
      known = Math.min(1, order() - 1);
      history[0] = begin;
      backoffs[0] = backoff(unigrams[begin]);
    }

    /** The log10 probability that the sentence goes on with this word. */
    float step(int word) {
      long entry = unigrams[word];
      float log = log(entry);
      int matched = 1;
      next[0] = backoff(entry);
      long key = key(word);
      int length = 1;
      for (; length <= known; length++) {
        key = longer(key, history[length - 1]);
        entry = grams[length - 1].at(key);
        if (entry == LongTable.NONE) {
          break;
        }
        next[length] = backoff(entry);
        float own = log(entry);
        if (!Float.isNaN(own)) {
          log = own;
          matched = length + 1;
        }
      }
      for (int i = matched - 1; i < known; i++) {
        log += backoffs[i];
      }
      remember(word, length);
      return log;
    }

    private void remember(int word, int matched) {
      known = Math.min(known + 1, order() - 1);
      for (int i = Math.min(matched, known); i < known; i++) {
        next[i] = 0;
      }
      float[] last = backoffs;
      backoffs = next;
      next = last;
      System.arraycopy(history, 0, history, 1, known);
      history[0] = word;
    }

    /** The log10 probability that the sentence ends here. */
    float end() {
      return step(words.id(Words.END_WORD));
    }
  }
}
