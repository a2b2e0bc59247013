package io.syllabus.udfs.segment;

import java.io.Serializable;

/**
 * How long a segment may be.
 *
 * @param minCharacters fewer code points without blanks are left out as too short to stand alone
 * @param maxCharacters more code points are split at items, paragraphs or sentences
 */
public record SegmentConf(int minCharacters, int maxCharacters) implements Serializable {
  public SegmentConf {
    if (minCharacters < 1) {
      throw new IllegalArgumentException(
          "Cannot use segment.minCharacters=%d: must be 1 or more".formatted(minCharacters));
    }
    if (maxCharacters < 2 * minCharacters) {
      throw new IllegalArgumentException(
          "Cannot use segment.maxCharacters=%d: must be at least twice segment.minCharacters=%d"
              .formatted(maxCharacters, minCharacters));
    }
  }
}
