package io.syllabus.udfs.text;

/**
 * A half-open range of a text.
 *
 * @param start first code point of the range, counted from 0
 * @param end code point after the last one
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Invalid span [%d, %d): must start at 0 or later and not end before it starts"
              .formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }
}
