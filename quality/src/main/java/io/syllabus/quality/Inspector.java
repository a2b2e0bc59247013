package io.syllabus.quality;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.runners.AnalysisRunner;
import com.amazon.deequ.analyzers.runners.AnalyzerContext;
import com.amazon.deequ.metrics.Metric;
import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures a table's gates in one pass and gives the verdicts. */
public final class Inspector {
  private final GateConf conf;

  public Inspector(GateConf conf) {
    this.conf = conf;
  }

  /**
   * Holds rows against checks.
   *
   * @param run the execution, for the entries
   * @param evidence hash of what the verdict rests on
   */
  public List<QualityEntry> inspect(Checks checks, Dataset<Row> rows, String run, String evidence) {
    Dataset<Row> view = checks.view(rows);
    var runner = AnalysisRunner.onData(view);
    for (Gate gate : checks.gates()) {
      runner = runner.addAnalyzer(gate.measure());
    }
    AnalyzerContext measured = runner.run();
    return checks.gates().stream()
        .map(gate -> entry(checks, gate, measured, run, evidence))
        .toList();
  }

  private QualityEntry entry(
      Checks checks, Gate gate, AnalyzerContext measured, String run, String evidence) {
    OptionalDouble value = value(measured, gate.measure());
    String status =
        value.isEmpty()
            ? QualityEntry.UNPROVEN
            : gate.holds().test(gate.unit().applyAsDouble(value.getAsDouble()))
                ? QualityEntry.PASSED
                : QualityEntry.FAILED;
    String actual =
        value.isEmpty()
            ? "no rows to measure"
            : Gate.number(gate.unit().applyAsDouble(value.getAsDouble()));
    return new QualityEntry(
        run,
        checks.table().name(),
        gate.name(),
        conf.level(gate),
        status,
        gate.expected(),
        actual,
        evidence);
  }

  private static OptionalDouble value(AnalyzerContext measured, Analyzer<?, Metric<?>> measure) {
    return measured.metricMap().contains(measure)
        ? number(measured.metricMap().apply(measure))
        : OptionalDouble.empty();
  }

  private static OptionalDouble number(Metric<?> metric) {
    if (metric.value().isFailure() || !(metric.value().get() instanceof Double value)) {
      return OptionalDouble.empty();
    }
    return value.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
