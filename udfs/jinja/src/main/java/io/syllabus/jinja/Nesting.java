package io.syllabus.jinja;

import java.util.function.Supplier;

/** Counts how deep a template is nested: deeper ones would overflow the parser's stack. */
final class Nesting {
  private static final int MAX_DEPTH = 100;

  private int depth;

  <T> T within(Supplier<T> part) {
    if (++depth > MAX_DEPTH) {
      throw new TemplateException(
          TemplateException.Kind.LIMIT,
          "Cannot compile the chat template: it is nested more than " + MAX_DEPTH + " deep");
    }
    T parsed = part.get();
    depth--;
    return parsed;
  }
}
