package io.syllabus.udfs.mask;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts personal data that is left in a text, by type and without values: only what a checksum or
 * an unmistakable form proves, so that one hit is one too many. Labels, and the surrogates of
 * {@link Surrogates}, are none. Safe for threads.
 */
public final class ResidueScanner {
  private static final double CERTAIN = 0.9;

  /**
   * One place where personal data is left, without its value.
   *
   * @param type as masks name it
   * @param rule the recogniser that proves it
   * @param place in code points of the text
   */
  public record Residue(String type, String rule, Span place) {
    @Override
    public String toString() {
      return type + " by rule " + rule;
    }
  }

  /** Type to how often, without zeros. */
  public SortedMap<String, Integer> scan(String text) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    residues(text).forEach(residue -> counts.merge(residue.type(), 1, Integer::sum));
    return counts;
  }

  /** What is left, in the order of the text. */
  public List<Residue> residues(String text) {
    ScanText folded = new ScanText(text);
    return certain(folded).stream()
        .filter(found -> !reserved(folded, found))
        .map(found -> new Residue(found.type(), found.rule(), span(text, folded.original(found))))
        .toList();
  }

  private static boolean reserved(ScanText folded, Candidate found) {
    return Reserved.holds(found.type(), folded.text().substring(found.start(), found.end()));
  }

  private static Span span(String text, Candidate found) {
    int start = text.codePointCount(0, found.start());
    return new Span(start, start + text.codePointCount(found.start(), found.end()));
  }

  private static List<Candidate> certain(ScanText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (Recogniser recogniser : Recognisers.CERTAIN) {
      recogniser.scan(
          text,
          c -> {
            if (c.score() >= CERTAIN) {
              candidates.add(c);
            }
          });
    }
    return Overlaps.resolve(text, candidates);
  }
}
