package io.syllabus.udfs.classify;

import java.util.Arrays;

/**
 * The n-grams of a text, each as a hash of 64 bits that is the same on every machine.
 *
 * <p>Words are runs of letters and digits of any script but Han and kana, which have no spaces and
 * are taken character by character, no segmenter needed. Case and width do not count, and a digit
 * is a digit. Other signs stand for themselves: a question mark tells much.
 */
final class NgramHashes {
  private static final long WORD = 0x9E3779B97F4A7C15L;
  private static final long LETTERS = 0xC2B2AE3D27D4EB4FL;
  private static final long HAN = 0x165667B19E3779F9L;
  private static final int EDGE = '|'; // of a word or a run of characters
  private static final int FULL_WIDTH = 0xFEE0;

  private final FeatureSettings settings;
  private long[] found = new long[256];
  private int count;

  private final int[] run = new int[4_096]; // code points of the word or run at hand
  private int length;
  private boolean han;
  private long before; // the word before, 0 without
  private long beforeThat;

  private NgramHashes(FeatureSettings settings) {
    this.settings = settings;
  }

  /** All n-grams, as often as they stand there. */
  static long[] of(String text, FeatureSettings settings) {
    NgramHashes hashes = new NgramHashes(settings);
    hashes.read(text);
    return Arrays.copyOf(hashes.found, hashes.count);
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      take(folded(c));
    }
    endRun();
  }

  private void take(int c) {
    boolean letter = c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c);
    if (!letter) {
      endRun();
      if (!Character.isWhitespace(c) && c != '\'' && c != '\u2019') {
        add(mixed(HAN + WORD, c));
      }
      return;
    }
    boolean own = c >= 0x2E80 && isHan(c);
    if (own != han || length == run.length) {
      endRun();
      han = own;
    }
    run[length++] = c;
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || c == '0';
  }

  /** Small, of normal width, and zero for all digits. */
  private static int folded(int c) {
    int narrow = c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH : c;
    if (narrow < 128) {
      boolean capital = narrow >= 'A' && narrow <= 'Z';
      return narrow >= '0' && narrow <= '9' ? '0' : capital ? narrow + 32 : narrow;
    }
    return Character.isDigit(narrow) ? '0' : Character.toLowerCase(narrow);
  }

  private static boolean isHan(int c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
  }

  private void endRun() {
    if (length > 0) {
      if (han) {
        characters();
        before = 0;
        beforeThat = 0;
      } else {
        word();
        letters();
      }
    }
    length = 0;
  }

  private void word() {
    long word = WORD;
    for (int i = 0; i < length; i++) {
      word = mixed(word, run[i]);
    }
    add(word);
    if (settings.words() > 1 && before != 0) {
      add(mixed(before * WORD, word));
    }
    if (settings.words() > 2 && beforeThat != 0) {
      add(mixed(mixed(beforeThat * LETTERS, before), word));
    }
    beforeThat = before;
    before = word;
  }

  private void letters() {
    for (int size = 3; size <= settings.letters(); size++) {
      for (int i = -1; i + size <= length + 1; i++) {
        add(gram(LETTERS, i, size));
      }
    }
  }

  private void characters() {
    for (int i = 0; i < length; i++) {
      add(gram(HAN, i, 1));
    }
    for (int size = 2; size <= settings.characters(); size++) {
      for (int i = -1; i + size <= length + 1; i++) {
        add(gram(HAN, i, size));
      }
    }
  }

  private long gram(long kind, int start, int size) {
    long hash = kind + size;
    for (int i = start; i < start + size; i++) {
      hash = mixed(hash, i < 0 || i >= length ? EDGE : run[i]);
    }
    return hash;
  }

  private void add(long hash) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = hash;
  }

  /** The mixer of SplitMix64 (Steele, Lea and Flood 2014) over a hash and what comes next. */
  private static long mixed(long hash, long next) {
    long z = hash * 31 + next + WORD;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
