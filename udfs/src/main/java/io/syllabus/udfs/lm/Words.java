package io.syllabus.udfs.lm;

/**
 * The words of a model by the hash of their spelling. Two words of one hash are as likely as {@code
 * n² / 2⁶⁵} for n words; the reader of a model would find them.
 */
final class Words {
  static final int UNKNOWN = 0;
  static final String UNKNOWN_WORD = "<unk>";
  static final String BEGIN_WORD = "<s>";
  static final String END_WORD = "</s>";

  private final LongTable ids;

  /** Whether it is a name of the unknown word. */
  static boolean unknown(String word) {
    return word.equals(UNKNOWN_WORD) || word.equals("<UNK>");
  }

  Words(long expected) {
    ids = new LongTable(expected);
  }

  /** Adds a word under the next id; false where it is there already. */
  boolean add(String word) {
    return ids.add(hash(word, 0, word.length()), ids.size() + 1L);
  }

  int id(String word) {
    return id(word, 0, word.length());
  }

  /** The id of a part of a text, {@link #UNKNOWN} for what is no word of the model. */
  int id(String text, int start, int end) {
    long id = ids.at(hash(text, start, end));
    return id == LongTable.NONE ? UNKNOWN : (int) id;
  }

  /** Known words, without the unknown one. */
  int size() {
    return ids.size();
  }

  private static long hash(String text, int start, int end) {
    long hash = 0xCBF29CE484222325L; // FNV-1a, in units of UTF-16
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return LongTable.mixed(hash);
  }
}
