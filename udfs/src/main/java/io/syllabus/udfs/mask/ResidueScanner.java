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

  /** Type to how often, without zeros. */
  public SortedMap<String, Integer> scan(String text) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    ScanText folded = new ScanText(text);
    for (Candidate found : certain(folded)) {
      String value = folded.text().substring(found.start(), found.end());
      if (!Reserved.holds(found.type(), value)) {
        counts.merge(found.type(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Where it stands, in code points of the text, in order. */
  public List<Span> places(String text) {
    ScanText folded = new ScanText(text);
    List<Span> places = new ArrayList<>();
    for (Candidate found : certain(folded)) {
      if (!Reserved.holds(found.type(), folded.text().substring(found.start(), found.end()))) {
        Candidate there = folded.original(found);
        int start = text.codePointCount(0, there.start());
        places.add(new Span(start, start + text.codePointCount(there.start(), there.end())));
      }
    }
    return places;
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
