package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces personal data in a text. A pure function of text, context, conf and key; safe for
 * threads. Masking a masked text again changes nothing (style {@code label}).
 */
public final class PiiMasker {
  private final Detector detector;
  private final Replacements replacements;

  /**
   * @param conf what is masked, and how
   * @param key of the keyed hash, any length; may be empty where no style needs it
   */
  public PiiMasker(MaskConf conf, byte[] key) {
    this.detector = new Detector(Recognisers.of(conf), conf.threshold());
    this.replacements = new Replacements(conf, key);
  }

  /** The names that a text is sure of, for the other texts of its document. */
  public KnownNames names(String text) {
    return detector.names(text);
  }

  /** The text without personal data; the spans' offsets are code points of the text given. */
  public MaskedText mask(String text, MaskContext context) {
    StringBuilder masked = new StringBuilder(text.length());
    List<PiiSpan> spans = new ArrayList<>();
    int from = 0;
    int points = 0;
    for (Candidate found : detector.find(text, context)) {
      if (replacements.keeps(found.type())) {
        continue;
      }
      String replacement =
          replacements.of(found.type(), text.substring(found.start(), found.end()));
      points += text.codePointCount(from, found.start());
      int length = text.codePointCount(found.start(), found.end());
      spans.add(span(found, points, points + length, replacement));
      masked.append(text, from, found.start()).append(replacement);
      points += length;
      from = found.end();
    }
    return new MaskedText(masked.append(text, from, text.length()).toString(), spans);
  }

  private static PiiSpan span(Candidate found, int start, int end, String replacement) {
    return new PiiSpan(found.type(), start, end, replacement, found.rule(), found.score());
  }
}
