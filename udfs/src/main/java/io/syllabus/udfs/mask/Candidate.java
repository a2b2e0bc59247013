package io.syllabus.udfs.mask;

/**
 * A place that may hold personal data; offsets are UTF-16 units of a {@link ScanText}.
 *
 * @param type Presidio's entity name, or one in that manner
 * @param start first unit
 * @param end unit after the last one
 * @param rule the recogniser that says so
 * @param score certainty, 0 to 1
 */
public record Candidate(String type, int start, int end, String rule, double score) {
  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }

  int length() {
    return end - start;
  }

  Candidate at(int newStart, int newEnd) {
    return new Candidate(type, newStart, newEnd, rule, score);
  }
}
