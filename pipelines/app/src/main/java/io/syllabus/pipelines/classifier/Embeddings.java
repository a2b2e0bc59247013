package io.syllabus.pipelines.classifier;

import io.syllabus.udfs.classify.VectorSource;
import io.syllabus.udfs.score.SentenceEmbedder;
import io.syllabus.udfs.text.LanguageDetector;

/** Sentence vectors by the models that score a run's rows. */
public final class Embeddings implements VectorSource, AutoCloseable {
  /** Numbers of a Chinese text's vector. */
  public static final int CHINESE_LENGTH = 512;

  /** Numbers of any other text's vector. */
  public static final int WESTERN_LENGTH = 384;

  private final SentenceEmbedder embedder = new SentenceEmbedder();

  @Override
  public String language(String text) {
    return LanguageDetector.detect(text);
  }

  @Override
  public float[] vector(String text, String language) {
    return embedder.embed(text, language);
  }

  @Override
  public void close() {
    embedder.close();
  }
}
