package io.syllabus.udfs.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syllabus.udfs.text.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Labelled texts that a classifier can learn from: each text once, under one label, sorted, so that
 * the order of a file changes nothing.
 *
 * @param texts sorted by text
 * @param repeated how many rows said what another had said, and were left out
 * @param contradictory how many rows were left out because their text has several labels
 */
public record LabelSet(List<LabelledExample> texts, int repeated, int contradictory) {
  /** Fewer texts say nothing about the figures of a classifier. */
  public static final int FEWEST = 50;

  /** Of each label. */
  public static final int FEWEST_OF_A_LABEL = 10;

  /** Share of contradictory rows above which the labels are not to be trusted. */
  private static final double MOST_CONTRADICTORY = 0.1;

  public LabelSet {
    texts = List.copyOf(texts);
  }

  /**
   * Sorts and cleans.
   *
   * @throws IllegalArgumentException if too little is left to learn from
   */
  public static LabelSet of(List<LabelledExample> rows) {
    LabelSet set = cleaned(rows);
    set.check(rows.size());
    return set;
  }

  /** The same without asking for enough to learn from. */
  public static LabelSet cleaned(List<LabelledExample> rows) {
    Map<String, List<LabelledExample>> byText =
        rows.stream()
            .sorted(
                Comparator.comparing(LabelledExample::text)
                    .thenComparing(LabelledExample::label)
                    .thenComparing(LabelSet::group))
            .collect(
                Collectors.groupingBy(
                    row -> folded(row.text()), LinkedHashMap::new, Collectors.toList()));
    List<LabelledExample> kept = new ArrayList<>();
    int contradictory = 0;
    for (List<LabelledExample> same : byText.values()) {
      if (same.stream().map(LabelledExample::label).distinct().count() > 1) {
        contradictory += same.size();
      } else {
        kept.add(same.get(0));
      }
    }
    return new LabelSet(kept, rows.size() - kept.size() - contradictory, contradictory);
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String group(LabelledExample row) {
    return row.group() == null ? row.text() : row.group();
  }

  private void check(int rows) {
    if (contradictory > MOST_CONTRADICTORY * rows) {
      throw new IllegalArgumentException(
          "%d of %d rows give a text another label than other rows do; agree on one label for each text"
              .formatted(contradictory, rows));
    }
    SortedMap<String, Integer> counts = counts();
    if (counts.size() < 2) {
      throw new IllegalArgumentException(
          "all texts have the label %s; add texts of another label"
              .formatted(counts.isEmpty() ? "(none)" : counts.firstKey()));
    }
    if (texts.size() < FEWEST) {
      throw new IllegalArgumentException(
          "%d different texts are too few, at least %d are needed; 500 to 1,000 do well"
              .formatted(texts.size(), FEWEST));
    }
    counts.forEach(
        (label, count) -> {
          if (count < FEWEST_OF_A_LABEL) {
            throw new IllegalArgumentException(
                "label %s has %d texts, at least %d are needed; add some, or leave the label out"
                    .formatted(label, count, FEWEST_OF_A_LABEL));
          }
        });
  }

  /** Number of texts by label. */
  public SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    texts.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    return counts;
  }

  List<String> labels() {
    return List.copyOf(counts().keySet());
  }

  /** The label of each text as its place among sorted labels, of which it must be one. */
  int[] truth(List<String> labels) {
    return texts.stream().mapToInt(row -> Collections.binarySearch(labels, row.label())).toArray();
  }

  List<String> groups() {
    return texts.stream().map(LabelSet::group).toList();
  }

  /** SHA-256 of the texts and labels, whatever the order and format of their file. */
  public String sha256() {
    String all =
        texts.stream()
            .map(row -> row.label() + '\u001F' + row.text() + '\u001E')
            .collect(Collectors.joining());
    return Sha256.of(all.getBytes(UTF_8));
  }
}
