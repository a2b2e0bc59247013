package io.syllabus.udfs.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * What a text means, as a vector of unit length.
 *
 * <p>Chinese goes to bge-small-zh-v1.5 (512 dimensions, first token), everything else to
 * all-MiniLM-L6-v2 (384 dimensions, mean): vectors of the two cannot be compared. A model takes 100
 * MB and is opened with the first text of its language. One embedder serves all threads of a JVM.
 *
 * <p>A long text is embedded window by window and averaged, its first {@value #WINDOWS} windows
 * only, so that a text's vector depends on nothing but the text.
 */
public final class SentenceEmbedder implements AutoCloseable {
  private static final int WINDOWS = 8;
  private static final int CHINESE_WINDOW =
      480; // characters; a character is about one token of 512
  private static final int WESTERN_WINDOW = 1_500; // characters; a token is about four

  private final Map<String, SentenceModel> open = new ConcurrentHashMap<>();
  private final ReadWriteLock use = new ReentrantReadWriteLock(); // written to close
  private boolean closed;

  /** Whose vectors can be compared: {@code zh}, or {@code en} for all other languages. */
  public static String space(String language) {
    return language.equals("zh") ? "zh" : "en";
  }

  /**
   * Embeds a text.
   *
   * @param language as {@link LanguageDetector} says it
   * @return 512 numbers for {@code zh}, 384 for all others
   * @throws IllegalStateException once it is closed
   */
  public float[] embed(String text, String language) {
    use.readLock().lock();
    try {
      return vector(text, language);
    } finally {
      use.readLock().unlock();
    }
  }

  private float[] vector(String text, String language) {
    if (closed) {
      throw new IllegalStateException("Cannot embed a text: the models are closed");
    }
    boolean chinese = language.equals("zh");
    SentenceModel model =
        chinese
            ? model("zh", () -> new SentenceModel("bge-small-zh-v1.5", t -> new float[][] {t[0]}))
            : model("en", () -> new SentenceModel("all-minilm-l6-v2", tokens -> tokens));
    List<String> windows = windows(text, chinese ? CHINESE_WINDOW : WESTERN_WINDOW);
    float[] sum = new float[0];
    for (String window : windows) {
      sum = plus(sum, unit(model.vector(window)), Math.max(1, window.length()));
    }
    return unit(sum);
  }

  private SentenceModel model(String key, Supplier<SentenceModel> opening) {
    return open.computeIfAbsent(key, k -> opening.get());
  }

  /** At least one; cut at code points, at a space where one is near the end. */
  static List<String> windows(String text, int size) {
    List<String> windows = new ArrayList<>();
    int start = 0;
    do {
      int end = Math.min(text.length(), start + size);
      int space = text.lastIndexOf(' ', end);
      end = end < text.length() && space > start + size / 2 ? space : end;
      end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
      windows.add(text.substring(start, end));
      start = end;
    } while (start < text.length() && windows.size() < WINDOWS);
    return windows;
  }

  private static float[] plus(float[] sum, float[] vector, int weight) {
    float[] result = sum.length == 0 ? new float[vector.length] : sum;
    for (int i = 0; i < vector.length; i++) {
      result[i] += weight * vector[i];
    }
    return result;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  /** Waits for texts under way. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      open.values().forEach(SentenceModel::close);
      open.clear();
    } finally {
      use.writeLock().unlock();
    }
  }
}
