package io.syllabus.quality;

import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.Compliance;
import com.amazon.deequ.analyzers.Entropy;
import com.amazon.deequ.analyzers.Size;
import com.amazon.deequ.analyzers.Uniqueness;
import com.amazon.deequ.metrics.Metric;
import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * A measure and what it must be. Deequ measures; the verdict is ours, because a gate without
 * evidence is neither passed nor failed but unproven.
 *
 * @param name unique within its table
 * @param level error or warning, unless the recipe says otherwise
 * @param measure what Deequ computes
 * @param unit turns the measure into the unit of the expectation
 * @param expected in words
 * @param wrong SQL condition of the rows that break it, empty where no single row does
 * @param holds whether a measure passes
 */
public record Gate(
    String name,
    String level,
    Analyzer<?, Metric<?>> measure,
    DoubleUnaryOperator unit,
    String expected,
    String wrong,
    DoublePredicate holds) {

  private static final double NATS_PER_BIT = Math.log(2);
  private static final double EXACT = 1e-12;
  private static final int MOST_DIGITS = 18;

  /** Every row meets an SQL condition. */
  static Gate every(String name, String condition) {
    return share(name, condition, 1.0);
  }

  /** At least a share of the rows meets an SQL condition. */
  static Gate share(String name, String condition, double least) {
    return share(name, "share with " + condition, condition, least);
  }

  /** At least a share of the rows, told in words, meets an SQL condition. */
  static Gate share(String name, String words, String condition, double least) {
    String wrong = "not " + known(condition);
    return atLeast(name, measure(compliance(name, condition)), least, words, wrong);
  }

  /** At most a share of the rows, told in words, meets an SQL condition. */
  static Gate shareAtMost(String name, String words, String condition, double most) {
    return new Gate(
        name,
        QualityEntry.ERROR,
        measure(compliance(name, condition)),
        DoubleUnaryOperator.identity(),
        say(words + " <= ", most),
        known(condition),
        value -> value <= most + EXACT);
  }

  /** No two rows hold the same value. */
  static Gate unique(String column) {
    return atLeast(
        column + "Unique",
        measure(new Uniqueness(seq(column), Option.empty(), Option.empty())),
        1.0,
        "share of unique values",
        "");
  }

  /** There are rows. */
  static Gate size(String name, long least) {
    return atLeast(name, measure(new Size(Option.empty())), (double) least, "rows", "");
  }

  /** Shannon entropy of a column's values, in bits; Deequ gives nats. */
  static Gate entropyBits(String name, String column, double least) {
    return new Gate(
        name,
        QualityEntry.ERROR,
        measure(new Entropy(column, Option.empty())),
        nats -> nats / NATS_PER_BIT,
        say("bits >= ", least),
        "",
        bits -> bits >= least - EXACT);
  }

  /** This gate as a warning. */
  Gate warning() {
    return new Gate(name, QualityEntry.WARNING, measure, unit, expected, wrong, holds);
  }

  private static Gate atLeast(
      String name, Analyzer<?, Metric<?>> measure, double least, String unit, String wrong) {
    return new Gate(
        name,
        QualityEntry.ERROR,
        measure,
        DoubleUnaryOperator.identity(),
        say(unit + " >= ", least),
        wrong,
        value -> value >= least - EXACT);
  }

  /** A row of which the condition knows nothing does not meet it, even where every row is one. */
  private static Compliance compliance(String name, String condition) {
    return new Compliance(
        name,
        known(condition),
        Option.empty(),
        JavaConverters.asScalaBuffer(List.<String>of()).toList(),
        Option.empty());
  }

  private static String known(String condition) {
    return "coalesce((%s), false)".formatted(condition);
  }

  @SuppressWarnings("unchecked") // every analyzer's metric is a Metric; Scala's variance is lost
  private static Analyzer<?, Metric<?>> measure(Analyzer<?, ?> analyzer) {
    return (Analyzer<?, Metric<?>>) analyzer;
  }

  private static scala.collection.Seq<String> seq(String value) {
    return JavaConverters.asScalaBuffer(List.of(value)).toSeq();
  }

  private static String say(String words, double bound) {
    return words + number(bound);
  }

  /** A number without useless digits. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e12
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /** What was measured, with as many digits as it takes to read the verdict off it. */
  String found(double measured) {
    double value = unit.applyAsDouble(measured);
    String words = number(value);
    for (int digits = 4; digits < MOST_DIGITS && !tells(words, value); digits++) {
      words = String.format(Locale.ROOT, "%." + digits + "f", value);
    }
    return words;
  }

  private boolean tells(String words, double value) {
    return holds.test(Double.parseDouble(words)) == holds.test(value);
  }

  boolean passes(double measured) {
    return holds.test(unit.applyAsDouble(measured));
  }
}
