package io.syllabus.handoff;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts for the card: samples, each once, by what they are and where they come from. */
final class Census {
  private static final String NONE = "(none)";

  private final SortedMap<String, Long> rows = new TreeMap<>();
  private final SortedMap<String, Long> samples = new TreeMap<>();
  private final Map<String, SortedMap<String, Long>> counts = new TreeMap<>();

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

  /** Rows of a split, with repetitions. */
  long rows(String split) {
    return rows.getOrDefault(split, 0L);
  }

  /** Samples of a split, each once. */
  long samples(String split) {
    return samples.getOrDefault(split, 0L);
  }

  /** Title → value → samples. */
  Map<String, SortedMap<String, Long>> counts() {
    return Collections.unmodifiableMap(counts);
  }

  private void count(String title, String value) {
    counts
        .computeIfAbsent(title, any -> new TreeMap<>())
        .merge(Objects.requireNonNullElse(value, NONE), 1L, Long::sum);
  }
}
