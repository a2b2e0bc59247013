package io.syllabus.udfs.structure;

/**
 * What one can ask about and answer with: a sentence with all that leans on it.
 *
 * @param head the sentence itself, which says what it is about
 * @param text the head with the list that it announces and the sentences that go on with it
 * @param start UTF-16 offset of the text in what is read
 */
record AnswerStatement(String head, String text, int start) {
  int end() {
    return start + text.length();
  }
}
