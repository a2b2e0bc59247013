package io.syllabus.udfs.models;

/**
 * What a sentence model's configuration says beside its weights.
 *
 * @param pooling of the tokens' vectors
 * @param length of the vector that is given
 * @param letters what is done to a text before its tokenizer reads it
 * @param prompt written before each text
 * @param maxTokens of a window, its special tokens included
 */
record SentenceConf(Pooling pooling, Length length, Letters letters, String prompt, int maxTokens) {
  enum Length {
    UNIT,
    AS_POOLED
  }

  enum Letters {
    LOWERED,
    AS_WRITTEN
  }
}
