package io.syllabus.udfs.score;

import io.syllabus.udfs.models.BuiltInSentenceModels;
import io.syllabus.udfs.models.SentenceModel;
import io.syllabus.udfs.text.LanguageDetector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What a text means, as a vector of unit length.
 *
 * <p>Chinese goes to bge-small-zh-v1.5 (512 dimensions), everything else to all-MiniLM-L6-v2 (384
 * dimensions): vectors of the two cannot be compared. A model takes 100 MB and is opened with the
 * first text of its language. One embedder serves all threads of a JVM.
 */
public final class SentenceEmbedder implements AutoCloseable {
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
      return model(language).embed(text);
    } finally {
      use.readLock().unlock();
    }
  }

  private SentenceModel model(String language) {
    if (closed) {
      throw new IllegalStateException("Cannot embed a text: the models are closed");
    }
    return open.computeIfAbsent(
        space(language),
        space ->
            space.equals("zh") ? BuiltInSentenceModels.chinese() : BuiltInSentenceModels.western());
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
