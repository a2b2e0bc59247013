package io.syllabus.udfs.normalize;

import io.syllabus.udfs.mask.ResidueScanner;
import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * Takes back edits that make personal data out of what was none: figures that a rule brings
 * together, a word that comes near a number. What masking passed shows nothing after normalising.
 */
final class Unmasking {
  private static final ResidueScanner SCANNER = new ResidueScanner();

  private Unmasking() {}

  /** The text, with fewer edits or none where they would show what the original does not. */
  static NormalizedText undone(String original, NormalizedText normalized) {
    List<Span> shown = places(normalized.text());
    if (normalized.edits().isEmpty() || shown.isEmpty()) {
      return normalized;
    }
    int before = places(original).size();
    if (shown.size() <= before) {
      return normalized;
    }
    NormalizedText fewer = apply(original, without(normalized.edits(), shown));
    boolean mended = places(fewer.text()).size() <= before;
    return mended ? fewer : new NormalizedText(original, List.of());
  }

  private static List<Span> places(String text) {
    return SCANNER.residues(text).stream().map(ResidueScanner.Residue::place).toList();
  }

  /** The edits that touch none of these places of the text that they give. */
  private static List<Edit> without(List<Edit> edits, List<Span> places) {
    int[] growth = {0};
    return edits.stream()
        .filter(
            edit -> {
              int start = edit.start() + growth[0];
              int length = edit.replacement().codePointCount(0, edit.replacement().length());
              growth[0] += length - (edit.end() - edit.start());
              return places.stream()
                  .noneMatch(p -> p.start() <= start + length && start <= p.end());
            })
        .toList();
  }

  private static NormalizedText apply(String original, List<Edit> edits) {
    StringBuilder text = new StringBuilder(original.length());
    int at = 0;
    int points = 0;
    for (Edit edit : edits) {
      int start = original.offsetByCodePoints(at, edit.start() - points);
      text.append(original, at, start).append(edit.replacement());
      at = original.offsetByCodePoints(start, edit.end() - edit.start());
      points = edit.end();
    }
    return new NormalizedText(text.append(original.substring(at)).toString(), edits);
  }
}
