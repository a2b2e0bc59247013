package io.syllabus.udfs.chat;

import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rendered conversation with what the model is to learn.
 *
 * @param spans the assistant's turns with their end-of-turn tokens: code points of the text, in
 *     order, not touching each other
 * @param method how the spans were found
 */
public record MaskedChat(String text, List<Span> spans, Method method) {
  /** The ways to find the spans, the surest first. */
  public enum Method {
    /** The template marks them itself. */
    GENERATION,
    /** What follows the generation prompt, by other renderings of the same conversation. */
    PROMPT
  }

  public MaskedChat {
    spans = List.copyOf(spans);
  }

  /** What is learnt, turn after turn. */
  public String learnt() {
    return spans.stream().map(this::textOf).collect(Collectors.joining());
  }

  private String textOf(Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.length()));
  }
}
