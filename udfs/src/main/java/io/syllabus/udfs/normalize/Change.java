package io.syllabus.udfs.normalize;

/**
 * What a rule wants to stand in a part of the text that it was given.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset after the last unit
 */
record Change(int start, int end, String replacement) {
  Change shifted(int offset) {
    return new Change(start + offset, end + offset, replacement);
  }
}
