package io.syllabus.udfs.structure;

import java.util.function.UnaryOperator;

/**
 * What is asked.
 *
 * @param words as one asks who knows the document
 * @param placed the same with the place in the document that answers it, for where the words alone
 *     are asked of several places; null where no place can be named
 */
record Question(String words, String placed) {
  static Question of(String words) {
    return new Question(words, null);
  }

  Question map(UnaryOperator<String> other) {
    return new Question(other.apply(words), placed == null ? null : other.apply(placed));
  }
}
