package io.syllabus.quality.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a source.
 *
 * @param source its name in the recipe
 * @param kind document, dialogue, log, faq or feedback
 * @param line business line, may be empty
 * @param files listed, parts of record files counted one by one
 * @param documents that could be read
 * @param segments of these
 * @param kept segments that were wanted and no duplicates
 * @param pairs made of these
 * @param handedOff samples that may be given away
 * @param losses where rows of the source left and by which rule, the greatest first
 */
public record SourceYield(
    String source,
    String kind,
    String line,
    long files,
    long documents,
    long segments,
    long kept,
    long pairs,
    long handedOff,
    List<Loss> losses) {
  private static final int TOLD = 3;

  /**
   * Rows of a source that left.
   *
   * @param stage where
   * @param rule by which
   * @param rows how many
   */
  public record Loss(String stage, String rule, long rows) {
    @Override
    public String toString() {
      return "%s at %s by %s".formatted(Html.number(rows), stage, rule);
    }
  }

  /** True where nothing of the source can be learnt. */
  public boolean isEmpty() {
    return handedOff == 0;
  }

  /** What is missing, how far it came, and where it was lost. */
  public String warning() {
    String lost = losses.stream().limit(TOLD).map(Loss::toString).collect(Collectors.joining(", "));
    return "source %s (%s) gives %s: files %s, documents %s, segments %s, kept %s, pairs %s; lost: %s"
        .formatted(
            source,
            line.isEmpty() ? kind : kind + ", " + line,
            pairs == 0 ? "no pair" : "no sample to the hand-off",
            Html.number(files),
            Html.number(documents),
            Html.number(segments),
            Html.number(kept),
            Html.number(pairs),
            lost.isEmpty() ? "nothing, its documents hold no text" : lost);
  }
}
