package io.syllabus.quality;

import com.amazon.deequ.analyzers.runners.AnalysisRunner;
import com.amazon.deequ.analyzers.runners.AnalyzerContext;
import com.amazon.deequ.analyzers.runners.EmptyStateException;
import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.util.Try;

/** Measures a table's gates in one pass and gives the verdicts. */
public final class Inspector {
  private final GateConf conf;
  private final Culprits culprits;

  /**
   * @param places tells where the rows come from that break a gate
   */
  public Inspector(GateConf conf, Whereabouts places) {
    this.conf = conf;
    this.culprits = new Culprits(places);
  }

  /**
   * Holds rows against checks.
   *
   * @param left who left at the stage that wrote them
   * @param run the execution, for the entries
   * @param evidence hash of what the verdict rests on
   * @throws IllegalStateException if a gate's condition does not fit the rows
   */
  public List<QualityEntry> inspect(
      Checks checks, Dataset<Row> rows, Dataset<Row> left, String run, String evidence) {
    Dataset<Row> view = checks.view(rows, left);
    var runner = AnalysisRunner.onData(view);
    for (Gate gate : checks.gates()) {
      runner = runner.addAnalyzer(gate.measure());
    }
    AnalyzerContext measured = runner.run();
    return checks.gates().stream()
        .map(gate -> entry(checks, gate, measured, view, run, evidence))
        .toList();
  }

  private QualityEntry entry(
      Checks checks,
      Gate gate,
      AnalyzerContext measured,
      Dataset<Row> view,
      String run,
      String evidence) {
    OptionalDouble value = value(checks, gate, measured);
    String status = value.isEmpty() ? QualityEntry.UNPROVEN : status(gate, value.getAsDouble());
    return new QualityEntry(
        run,
        checks.table().name(),
        gate.name(),
        conf.level(gate),
        status,
        gate.expected(),
        value.isEmpty() ? "no rows to measure" : actual(checks, gate, view, value.getAsDouble()),
        conf.cure(gate),
        evidence);
  }

  private static String status(Gate gate, double value) {
    return gate.passes(value) ? QualityEntry.PASSED : QualityEntry.FAILED;
  }

  /** What was measured; where that is too little, the rows that are to blame. */
  private String actual(Checks checks, Gate gate, Dataset<Row> view, double value) {
    String found = gate.found(value);
    if (gate.passes(value) || gate.wrong().isEmpty()) {
      return found;
    }
    return "%s, by %s".formatted(found, culprits.words(checks.table(), view, gate.wrong()));
  }

  private static OptionalDouble value(Checks checks, Gate gate, AnalyzerContext measured) {
    if (!measured.metricMap().contains(gate.measure())) {
      return OptionalDouble.empty();
    }
    Try<?> value = measured.metricMap().apply(gate.measure()).value();
    if (value.isFailure()) {
      return nothing(checks, gate, value.failed().get());
    }
    return value.get() instanceof Double number && !number.isNaN()
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }

  /** Without rows there is no proof; a gate that cannot be measured is no gate. */
  private static OptionalDouble nothing(Checks checks, Gate gate, Throwable why) {
    if (why instanceof EmptyStateException) {
      return OptionalDouble.empty();
    }
    throw new IllegalStateException(
        "Cannot measure gate %s of table %s: its condition does not fit the rows"
            .formatted(gate.name(), checks.table().name()),
        why);
  }
}
