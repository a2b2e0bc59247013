package io.syllabus.quality.report;

import io.syllabus.quality.signals.Signals;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the report of a version tells.
 *
 * @param dataset name of the recipe
 * @param version of the dataset, {@link #NO_VERSION} where a gate stopped the run
 * @param asOf the only date that the build knows
 * @param verdict what it is good for
 * @param funnel one step per stage, in flow order
 * @param yields what became of each source, in the order of the recipe
 * @param signals what the scores say about the condition, none where nothing was judged
 * @param masked type of personal data → places where it stood
 * @param gates all verdicts
 * @param scenarios scenario → pairs
 * @param lines business line → pairs
 * @param splits split → samples, with repetitions
 * @param rendering what rendering did, such as truncated → samples
 * @param packing of the training samples, where the recipe plans it
 * @param samples rendered samples, to be looked at
 */
public record Report(
    String dataset,
    int version,
    String asOf,
    Verdict verdict,
    List<FunnelStep> funnel,
    List<SourceYield> yields,
    Signals signals,
    Map<String, Long> masked,
    List<QualityEntry> gates,
    Map<String, Long> scenarios,
    Map<String, Long> lines,
    Map<String, Long> splits,
    Map<String, Long> rendering,
    Optional<PackingFigures> packing,
    List<Rendered> samples) {
  public static final int NO_VERSION = 0;
}
