package io.syllabus.jinja;

import java.util.List;

/**
 * What a template made of a conversation.
 *
 * @param generations where its blocks of that name stand, in code points and in order
 * @param placed whether each of them stands there: one within a macro or a set block is marked, as
 *     in transformers, where the text stood before that was put in
 */
public record RenderedText(String text, List<Block> generations, boolean placed) {
  /**
   * A block of generation.
   *
   * @param start first code point of it
   * @param end code point after the last one
   */
  public record Block(int start, int end) {}

  public RenderedText {
    generations = List.copyOf(generations);
  }
}
