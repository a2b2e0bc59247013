package io.syllabus.pipelines.run;

import io.syllabus.engine.UsageException;

/**
 * What of a recipe is run.
 *
 * @param from first stage, null for the first of all
 * @param to last stage, null for the last of all
 * @param sample files of each source, 0 for all; a sample has a workspace of its own
 * @param listing whether files that look as they did are hashed again
 */
public record RunOptions(String from, String to, int sample, Listing listing) {
  public static final RunOptions ALL = new RunOptions(null, null, 0, Listing.TRUSTED);

  /** Whether the size, time and stamp of a file tell that it holds what it held. */
  public enum Listing {
    TRUSTED,
    VERIFIED
  }

  /**
   * The options of a command line.
   *
   * @param sample null for all files
   */
  public static RunOptions of(String from, String to, Integer sample) {
    if (sample != null && sample < 1) {
      throw new UsageException(
          "Cannot use --sample %d: must be a number of files, 1 or more; leave it out for all"
              .formatted(sample));
    }
    return new RunOptions(from, to, sample == null ? 0 : sample, Listing.TRUSTED);
  }

  /** The same with another trust in what looks unchanged. */
  public RunOptions listing(Listing other) {
    return new RunOptions(from, to, sample, other);
  }
}
