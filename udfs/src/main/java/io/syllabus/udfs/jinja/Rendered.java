package io.syllabus.udfs.jinja;

import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * What a template made of a conversation.
 *
 * @param generations the code points of its {@code generation} blocks, in order
 */
public record Rendered(String text, List<Span> generations) {
  public Rendered {
    generations = List.copyOf(generations);
  }
}
