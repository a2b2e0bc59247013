package io.syllabus.handoff;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts for the card: samples, each once, by what they are and where they come from. */
final class Census implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NONE = "(none)";

  private final TreeMap<String, Long> rows = new TreeMap<>();
  private final TreeMap<String, Long> samples = new TreeMap<>();
  private final TreeMap<String, Map<String, Long>> counts = new TreeMap<>();

  void add(Sample sample) {
    rows.merge(sample.split(), (long) sample.weight(), Long::sum);
    samples.merge(sample.split(), 1L, Long::sum);
    count("Origin", sample.author());
    count("Task", sample.task());
    count("Scenario", sample.scenario());
    count("Source", sample.origin().source());
    count("Licence", sample.origin().licence());
    count("Access", sample.origin().access());
    count("Language", sample.origin().language());
  }

  /** Counts what another has counted, too. */
  void add(Census other) {
    merge(rows, other.rows);
    merge(samples, other.samples);
    other.counts.forEach(
        (title, values) -> merge(counts.computeIfAbsent(title, any -> new TreeMap<>()), values));
  }

  private static void merge(Map<String, Long> into, Map<String, Long> from) {
    from.forEach((value, times) -> into.merge(value, times, Long::sum));
  }

  /** Rows of a split, with repetitions. */
  long rows(String split) {
    return rows.getOrDefault(split, 0L);
  }

  /** Samples of a split, each once. */
  long samples(String split) {
    return samples.getOrDefault(split, 0L);
  }

  /** Title → value → samples. */
  Map<String, Map<String, Long>> counts() {
    return Collections.unmodifiableMap(counts);
  }

  private void count(String title, String value) {
    counts
        .computeIfAbsent(title, any -> new TreeMap<>())
        .merge(Objects.requireNonNullElse(value, NONE), 1L, Long::sum);
  }
}
