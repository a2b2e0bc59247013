package io.syllabus.engine;

import io.syllabus.schemas.RunEntry;
import java.util.Locale;

/**
 * How a stage of a run ended.
 *
 * @param entry its entry in {@code runs}: a new one, or the one that still holds
 * @param skipped true where nothing it depends on had changed
 * @param done rows of its input that it was applied to; what it had made of the others still held
 */
public record StageResult(RunEntry entry, boolean skipped, long done) {
  public static StageResult done(RunEntry entry, long rows) {
    return new StageResult(entry, false, rows);
  }

  public static StageResult unchanged(RunEntry entry) {
    return new StageResult(entry, true, 0);
  }

  /** The log line, such as {@code stage=mask in=segments out=masked rows=8123 …}. */
  public String line(String input) {
    String counts =
        String.format(
            Locale.ROOT,
            "stage=%s in=%s out=%s rows=%d dropped=%d failed=%d seconds=%.1f done=%d reused=%d",
            entry.stage(),
            input,
            entry.table(),
            entry.out(),
            entry.dropped(),
            entry.failed(),
            skipped ? 0.0 : entry.seconds(),
            done,
            entry.in() - done);
    return skipped ? counts + " unchanged=true" : counts;
  }
}
