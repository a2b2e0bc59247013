package io.syllabus.udfs.lm;

/**
 * The n-grams of a text of all orders up to one, by one sort: positions ordered by the word that
 * ends there, then by the one before it, and so on to the start of the sentence. All n-grams that
 * end alike then stand together, whatever their order; each has a number, in that order.
 *
 * <p>Needs {@code 4 · (order + 4)} bytes a token, and no hashing.
 */
final class GramCounts {
  private final int[] text;
  private final byte[] reach; // words from a position back to the start of its sentence
  private final int[][] ids; // by order and position
  private final IntList[] ends; // by order and n-gram: a position where it ends
  private final IntList[] counts;
  private final IntList[] extensions; // different words that stand before it

  /**
   * Counts.
   *
   * @param text as {@link TrainingText#toArray} gives it
   * @param words how many there are
   */
  GramCounts(int[] text, int words, int order) {
    this.text = text;
    reach = reach(text, order);
    ids = new int[order + 1][];
    ends = new IntList[order + 1];
    counts = new IntList[order + 1];
    extensions = new IntList[order + 1];
    for (int k = 1; k <= order; k++) {
      ids[k] = new int[text.length];
      ends[k] = new IntList();
      counts[k] = new IntList();
      extensions[k] = new IntList();
    }
    count(sorted(words));
  }

  private static byte[] reach(int[] text, int order) {
    byte[] reach = new byte[text.length];
    for (int i = 0; i < text.length; i++) {
      reach[i] = text[i] == TrainingText.BEGIN ? 1 : (byte) Math.min(order, reach[i - 1] + 1);
    }
    return reach;
  }

  /** The word so many places before a position, 0 where the sentence has none. */
  private int before(int position, int distance) {
    return distance < reach[position] ? text[position - distance] : 0;
  }

  /** Sorts by the word that matters least first; each pass keeps the order of the one before. */
  private int[] sorted(int words) {
    int[] from = new int[text.length];
    int[] to = new int[text.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
    }
    for (int distance = order() - 1; distance >= 0; distance--) {
      int[] starts = new int[words + 1];
      for (int i = 0; i < text.length; i++) {
        starts[before(i, distance) + 1]++;
      }
      for (int word = 0; word < words; word++) {
        starts[word + 1] += starts[word];
      }
      for (int position : from) {
        to[starts[before(position, distance)]++] = position;
      }
      int[] last = from;
      from = to;
      to = last;
    }
    return from;
  }

  private void count(int[] sorted) {
    for (int i = 0; i < sorted.length; i++) {
      int position = sorted[i];
      int common = i == 0 ? 0 : common(sorted[i - 1], position);
      for (int k = 1; k <= reach[position]; k++) {
        if (k > common) {
          ends[k].add(position);
          counts[k].add(0);
          extensions[k].add(0);
          if (k > 1) {
            extensions[k - 1].increment(extensions[k - 1].size() - 1);
          }
        }
        int id = ends[k].size() - 1;
        counts[k].increment(id);
        ids[k][position] = id;
      }
    }
  }

  private int common(int one, int other) {
    int most = Math.min(reach[one], reach[other]);
    int common = 0;
    while (common < most && text[one - common] == text[other - common]) {
      common++;
    }
    return common;
  }

  int order() {
    return ids.length - 1;
  }

  /** How many different n-grams of an order there are. */
  int size(int order) {
    return ends[order].size();
  }

  /** How often an n-gram stands in the text. */
  int count(int order, int gram) {
    return counts[order].at(gram);
  }

  /**
   * What Kneser–Ney counts: how often it stands in the text for those of the highest order and at
   * the start of a sentence, else before how many different words; never the start itself.
   */
  int adjusted(int order, int gram) {
    if (order == 1 && word(order, gram, 0) == TrainingText.BEGIN) {
      return 0;
    }
    boolean begins = word(order, gram, 0) == TrainingText.BEGIN;
    return begins || order == order() ? count(order, gram) : extensions[order].at(gram);
  }

  /** A word of an n-gram, from the first one on. */
  int word(int order, int gram, int index) {
    return text[ends[order].at(gram) - order + 1 + index];
  }

  /** The n-gram without its last word, of the order below. */
  int context(int order, int gram) {
    return ids[order - 1][ends[order].at(gram) - 1];
  }

  /** The n-gram without its first word, of the order below. */
  int shorter(int order, int gram) {
    return ids[order - 1][ends[order].at(gram)];
  }
}
