package io.syllabus.pipelines.run;

/**
 * What of a recipe is run.
 *
 * @param from first stage, null for the first of all
 * @param to last stage, null for the last of all
 * @param sample files of each source, 0 for all; a sample has a workspace of its own
 */
public record RunOptions(String from, String to, int sample) {
  public static final RunOptions ALL = new RunOptions(null, null, 0);

  public RunOptions {
    if (sample < 0) {
      throw new IllegalArgumentException(
          "Cannot use --sample %d: must be a number of files, 1 or more".formatted(sample));
    }
  }
}
