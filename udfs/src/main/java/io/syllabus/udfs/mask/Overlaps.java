package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes spans without overlap out of candidates that do. Certain ones (a checksum held) come first,
 * then the longest, then the highest score; of a later one stays what no earlier one covers, so
 * that nothing that was found is shown.
 */
final class Overlaps {
  private static final double CERTAIN = 0.95;
  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate c) -> c.score() < CERTAIN)
          .thenComparing(Comparator.comparingInt(Candidate::length).reversed())
          .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
          .thenComparingInt(Candidate::start)
          .thenComparing(Candidate::type)
          .thenComparing(Candidate::rule);

  private final ScanText text;
  private final TreeMap<Integer, Candidate> taken = new TreeMap<>();

  private Overlaps(ScanText text) {
    this.text = text;
    for (int[] label : text.labels()) {
      taken.put(label[0], new Candidate("", label[0], label[1], "", 1));
    }
  }

  /** The candidates in the text's order, without overlap with each other or with a label. */
  static List<Candidate> resolve(ScanText text, List<Candidate> candidates) {
    Overlaps overlaps = new Overlaps(text);
    candidates.stream().sorted(ORDER).forEach(overlaps::place);
    return overlaps.taken.values().stream().filter(c -> !c.type().isEmpty()).toList();
  }

  private void place(Candidate candidate) {
    for (Candidate piece : uncovered(candidate)) {
      taken.put(piece.start(), piece);
    }
  }

  private List<Candidate> uncovered(Candidate candidate) {
    List<Candidate> pieces = new ArrayList<>();
    int from = candidate.start();
    Map.Entry<Integer, Candidate> left = taken.floorEntry(from);
    if (left != null && left.getValue().end() > from) {
      from = left.getValue().end();
    }
    if (from >= candidate.end()) {
      return pieces;
    }
    for (Candidate there : taken.subMap(from, candidate.end()).values()) {
      trimmed(candidate, from, there.start(), pieces);
      from = there.end();
    }
    trimmed(candidate, from, candidate.end(), pieces);
    return pieces;
  }

  private void trimmed(Candidate candidate, int from, int to, List<Candidate> pieces) {
    boolean whole = from == candidate.start() && to == candidate.end();
    int start = from;
    int end = to;
    while (!whole && start < end && !Character.isLetterOrDigit(text.at(start))) {
      start++;
    }
    while (!whole && end > start && !Character.isLetterOrDigit(text.at(end - 1))) {
      end--;
    }
    if (start < end) {
      pieces.add(candidate.at(start, end));
    }
  }
}
