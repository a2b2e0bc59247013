package io.syllabus.pipelines.run;

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

  public RunOptions {
    if (sample < 0) {
      throw new IllegalArgumentException(
          "Cannot use --sample %d: must be a number of files, 1 or more".formatted(sample));
    }
  }
}
