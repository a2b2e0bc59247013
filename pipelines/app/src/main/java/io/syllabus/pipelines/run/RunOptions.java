package io.syllabus.pipelines.run;

import io.syllabus.engine.UsageException;

/**
 * What of a recipe is run.
 *
 * @param from first stage, null for the first of all
 * @param to last stage, null for the last of all
 * @param sample files of each source, 0 for all; a sample has a workspace of its own
 */
public record RunOptions(String from, String to, int sample) {
  public static final RunOptions ALL = new RunOptions(null, null, 0);

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
    return new RunOptions(from, to, sample == null ? 0 : sample);
  }
}
