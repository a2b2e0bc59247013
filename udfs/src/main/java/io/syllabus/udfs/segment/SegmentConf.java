package io.syllabus.udfs.segment;

import java.io.Serializable;

/**
 * How long a segment may be.
 *
 * @param minCharacters what is shorter, without its heading, is left out; code points
 * @param maxCharacters what is longer is cut at paragraphs, then at sentences; code points
 */
public record SegmentConf(int minCharacters, int maxCharacters) implements Serializable {
  public SegmentConf {
    if (minCharacters < 0) {
      throw new IllegalArgumentException(
          "Cannot use segment.minCharacters=%d: must not be negative".formatted(minCharacters));
    }
    if (maxCharacters < 100 || maxCharacters < minCharacters) {
      throw new IllegalArgumentException(
          "Cannot use segment.maxCharacters=%d: must be at least 100 and minCharacters"
              .formatted(maxCharacters));
    }
  }
}
