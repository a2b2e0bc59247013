package io.syllabus.udfs.normalize;

import java.util.List;

/**
 * A text in one format, and what was changed for it.
 *
 * @param text the text as it reads now
 * @param edits in order and without overlap; applied to the input they give exactly {@code text}
 */
public record NormalizedText(String text, List<Edit> edits) {
  public NormalizedText {
    edits = List.copyOf(edits);
  }
}
