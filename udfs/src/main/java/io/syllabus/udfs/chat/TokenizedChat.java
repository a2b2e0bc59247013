package io.syllabus.udfs.chat;

/**
 * A rendered conversation as a model reads it.
 *
 * @param inputIds the tokens
 * @param labels the same, or {@link #IGNORED} where the model is not to learn the token
 */
@SuppressWarnings("ArrayRecordComponent") // columns of a Parquet file, never compared
public record TokenizedChat(int[] inputIds, int[] labels) {
  public static final int IGNORED = -100;

  public int length() {
    return inputIds.length;
  }

  /** How many tokens the model learns. */
  public int learned() {
    int learned = 0;
    for (int label : labels) {
      learned += label == IGNORED ? 0 : 1;
    }
    return learned;
  }
}
