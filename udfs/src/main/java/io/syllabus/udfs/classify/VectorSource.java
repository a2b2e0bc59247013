package io.syllabus.udfs.classify;

/** Where a text's sentence vector and language come from. */
public interface VectorSource {
  /** The language of a text, as {@code LanguageDetector} says it. */
  String language(String text);

  /** Its vector; null without an embedding model. */
  float[] vector(String text, String language);
}
