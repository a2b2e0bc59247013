package io.syllabus.quality.report;

import java.util.List;

/**
 * What a stage took and gave.
 *
 * @param stage its name
 * @param in rows read
 * @param kept rows read with at least one child
 * @param dropped rows that a rule stopped
 * @param failed rows that could not be processed
 * @param out rows written
 * @param seconds wall clock of the run that wrote them
 * @param reasons the commonest first
 */
public record FunnelStep(
    String stage,
    long in,
    long kept,
    long dropped,
    long failed,
    long out,
    double seconds,
    List<Reason> reasons) {

  /** A rule, and the rejects that it wrote. */
  public record Reason(String rule, long rows) {}
}
