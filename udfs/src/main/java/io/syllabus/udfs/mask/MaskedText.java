package io.syllabus.udfs.mask;

import java.util.List;

/** A text without personal data, and where it stood, in order and without overlap. */
public record MaskedText(String text, List<PiiSpan> spans) {
  public MaskedText {
    spans = List.copyOf(spans);
  }
}
