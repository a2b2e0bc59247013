package io.syllabus.udfs.jinja;

import io.syllabus.udfs.text.Span;
import java.util.List;

/**
 * What a template made of a conversation.
 *
 * @param generations where its blocks of that name stand, in code points and in order
 */
public record Rendered(String text, List<Span> generations) {
  public Rendered {
    generations = List.copyOf(generations);
  }
}
