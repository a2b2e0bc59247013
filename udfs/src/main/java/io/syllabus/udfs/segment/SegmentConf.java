package io.syllabus.udfs.segment;

import java.io.Serializable;

/**
 * How long a segment may be.
 *
 * @param minWords what says less is left out as too little to stand alone, unless it has a number,
 *     answers a question or is a row; two Han characters or two numbers are a word
 * @param maxCharacters more code points are split at items, paragraphs or sentences; a question
 *     stays with all of its answer
 */
public record SegmentConf(int minWords, int maxCharacters) implements Serializable {
  private static final int SHORTEST = 20;

  public SegmentConf {
    if (minWords < 1) {
      throw new IllegalArgumentException(
          "Cannot use segment.minWords=%d: must be 1 or more".formatted(minWords));
    }
    if (maxCharacters < Math.max(SHORTEST, 12 * minWords)) {
      throw new IllegalArgumentException(
          "Cannot use segment.maxCharacters=%d: must be at least %d, and twelve times segment.minWords=%d"
              .formatted(maxCharacters, SHORTEST, minWords));
    }
  }
}
