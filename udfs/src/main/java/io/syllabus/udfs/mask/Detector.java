package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the recognisers over a text until nothing more is found: what a label makes visible (a name
 * beside a masked one) is found in the next pass, so a masked text has nothing left to mask.
 */
final class Detector {
  private static final int MAX_PASSES = 8;

  private final List<Recogniser> recognisers;
  private final double threshold;

  Detector(List<Recogniser> recognisers, double threshold) {
    this.recognisers = List.copyOf(recognisers);
    this.threshold = threshold;
  }

  /** What is found, in order, without overlap; offsets are UTF-16 units of the text. */
  List<Candidate> find(String text, MaskContext context) {
    List<Candidate> all = new ArrayList<>();
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      LabelledText labelled = new LabelledText(text, all);
      ScanText folded = new ScanText(labelled.text(), context.known().small());
      List<Candidate> fresh = scan(folded, context);
      if (fresh.isEmpty()) {
        break;
      }
      fresh.forEach(c -> all.add(labelled.original(folded.original(c))));
      all.sort(Comparator.comparingInt(Candidate::start));
    }
    return all;
  }

  /** The names that the text is sure of. */
  KnownNames names(String text) {
    ScanText folded = new ScanText(text);
    List<Candidate> candidates = new ArrayList<>();
    for (Recogniser recogniser : recognisers) {
      if (recogniser.findsNames()) {
        recogniser.scan(folded, c -> keep(c, candidates));
      }
    }
    return SureNames.of(folded, Overlaps.resolve(folded, candidates));
  }

  private List<Candidate> scan(ScanText text, MaskContext context) {
    List<Candidate> candidates = new ArrayList<>();
    for (Recogniser recogniser : recognisers) {
      recogniser.scan(text, c -> keep(c, candidates));
    }
    Affiliations.scan(text, candidates, c -> keep(c, candidates));
    Letterheads.scan(text, candidates, c -> keep(c, candidates));
    KnownNames known = SureNames.of(text, candidates).with(context.known());
    NameEcho echo = NameEcho.of(known, context.speaker());
    echo.scan(text, c -> keep(c, candidates));
    return Overlaps.resolve(text, candidates);
  }

  private void keep(Candidate candidate, List<Candidate> candidates) {
    if (candidate.score() >= threshold && candidate.length() > 0) {
      candidates.add(candidate);
    }
  }
}
